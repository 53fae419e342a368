import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { t } from '../words/t'
import css from './StarFilter.module.css'

interface Props {
  value: number | undefined
  choose: (stars: number | undefined) => void
}

/** "So many stars or more"; pressing the one that stands takes the filter off. */
export function StarFilter({ value = 0, choose }: Props) {
  return (
    <span className={css.stars}>
      {[1, 2, 3, 4, 5].map((n) => (
        <button
          key={n}
          type="button"
          className={css.star}
          data-on={n <= value}
          aria-pressed={n === value}
          aria-label={t('sheet.filter.stars', { n })}
          title={t('sheet.filter.stars', { n })}
          onClick={() => choose(n === value ? undefined : n)}
        >
          {n <= value ? <IconStarFilled size={14} /> : <IconStar size={14} stroke={1.5} />}
        </button>
      ))}
    </span>
  )
}
