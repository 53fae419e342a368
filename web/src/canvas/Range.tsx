import { Slider } from '@mantine/core'
import css from './Side.module.css'

interface Props {
  label: string
  value: number
  from: number
  to: number
  set: (value: number) => void
}

/** A slider with its name and value above it. */
export function Range({ label, value, from, to, set }: Props) {
  return (
    <div>
      <div className={css.label}>
        <span>{label}</span>
        <span className={css.value}>{value.toFixed(2)}</span>
      </div>
      <Slider
        aria-label={label}
        thumbLabel={label}
        label={null}
        min={from}
        max={to}
        step={0.01}
        value={value}
        onChange={set}
      />
    </div>
  )
}
