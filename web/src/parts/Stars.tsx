import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { t, tn } from '../words/t'
import css from './Stars.module.css'

interface Props {
  value: number
  rate: (n: number) => void
}

/** Five stars; pressing the one that stands clears them. */
export function Stars({ value, rate }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend
    <div className={css.stars} role="group" aria-label={t('stars.label')}>
      {[1, 2, 3, 4, 5].map((n) => (
        <button
          key={n}
          type="button"
          className={css.star}
          aria-label={tn('stars.give', n)}
          aria-pressed={value === n}
          onClick={() => rate(value === n ? 0 : n)}
        >
          {n <= value ? <IconStarFilled size={16} /> : <IconStar size={16} stroke={1.5} />}
        </button>
      ))}
    </div>
  )
}
