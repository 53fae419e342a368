import type { Frame } from '../api/types'
import type { SheetSearch } from '../app/search'
import { Chip } from '../parts/Chip'
import { StarFilter } from '../parts/StarFilter'
import { t } from '../words/t'
import css from './Filters.module.css'

interface Props {
  frames: readonly Frame[]
  search: SheetSearch
  filter: (patch: SheetSearch) => void
}

/** One click each; mark and stars combine. */
export function Filters({ frames, search, filter }: Props) {
  const count = (mark: Frame['mark']) => frames.filter((frame) => frame.mark === mark).length
  const chips = [
    { mark: undefined, name: t('sheet.filter.all'), n: frames.length },
    { mark: 'unmarked', name: t('sheet.filter.unmarked'), n: count('') },
    { mark: 'pick', name: t('sheet.filter.pick'), n: count('pick') },
    { mark: 'reject', name: t('sheet.filter.reject'), n: count('reject') },
  ] as const
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend
    <div className={css.filters} role="group" aria-label={t('sheet.filters')}>
      {chips.map(({ mark, name, n }) => (
        <Chip
          key={name}
          pressed={search.mark === mark}
          count={n}
          onClick={() => filter({ mark: search.mark === mark ? undefined : mark })}
        >
          {name}
        </Chip>
      ))}
      <StarFilter value={search.stars} choose={(stars) => filter({ stars })} />
    </div>
  )
}
