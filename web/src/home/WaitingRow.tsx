import type { Brief, Take } from '../api/types'
import { BriefCard } from '../brief/BriefCard'
import { count } from '../format/units'
import css from './WaitingRow.module.css'

interface Props {
  title: string
  briefs: readonly Brief[]
  takes: readonly Take[] | undefined
  tone?: 'late'
}

export function WaitingRow({ title, briefs, takes, tone }: Props) {
  return (
    <section className={css.row}>
      <h2 className={css.title} data-tone={tone}>
        {title} <span className={css.count}>{count(briefs.length)}</span>
      </h2>
      <ul className={css.cards}>
        {briefs.map((brief) => (
          <li key={brief.id}>
            <BriefCard brief={brief} takes={takes} />
          </li>
        ))}
      </ul>
    </section>
  )
}
