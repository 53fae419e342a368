import type { ReactNode } from 'react'
import css from './Chip.module.css'

interface Props {
  pressed: boolean
  count?: number
  onClick: () => void
  children: ReactNode
}

/** A filter that is on or off. */
export function Chip({ pressed, count, onClick, children }: Props) {
  return (
    <button type="button" className={css.chip} aria-pressed={pressed} onClick={onClick}>
      {children}
      {count !== undefined && <span className={css.count}>{count.toLocaleString('en')}</span>}
    </button>
  )
}
