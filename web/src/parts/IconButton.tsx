import { Tooltip } from '@mantine/core'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import css from './IconButton.module.css'
import { Kbd } from './Kbd'

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  label: string
  icon: ReactNode
  /** The key that does the same; shown in the tooltip. */
  combo?: string
  pressed?: boolean
  tone?: 'good' | 'bad'
  ref?: Ref<HTMLButtonElement>
}

/** A square button with an icon; its name is in the tooltip and for screen readers. */
export function IconButton({ label, icon, combo, pressed, tone, className, ...rest }: Props) {
  const tip = combo ? (
    <span className={css.tip}>
      {label} <Kbd combo={combo} />
    </span>
  ) : (
    label
  )
  return (
    <Tooltip label={tip}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={pressed}
        data-tone={tone}
        className={className ? `${css.button} ${className}` : css.button}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
