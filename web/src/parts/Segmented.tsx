import { useId } from 'react'
import css from './Segmented.module.css'

interface Props<T extends string | number> {
  label: string
  help?: string
  value: T
  choices: readonly { value: T; label: string }[]
  choose: (value: T) => void
  hideLabel?: boolean
}

/** A few choices side by side, of which one stands. */
export function Segmented<T extends string | number>(props: Props<T>) {
  const { label, help, value, choices, choose, hideLabel } = props
  const name = useId()
  return (
    <fieldset className={css.set} title={help}>
      <legend className={hideLabel ? 'visually-hidden' : css.legend}>{label}</legend>
      <div className={css.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={css.choice}>
            <input
              type="radio"
              className={css.radio}
              name={name}
              checked={choice.value === value}
              onChange={() => choose(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
