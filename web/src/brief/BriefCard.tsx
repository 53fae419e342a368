import { Link } from '@tanstack/react-router'
import type { Brief, Take } from '../api/types'
import { fromToday, today } from '../format/dates'
import { Picture } from '../parts/Picture'
import { t } from '../words/t'
import css from './BriefCard.module.css'
import { destination } from './destination'

interface Props {
  brief: Brief
  takes: readonly Take[] | undefined
}

/** A brief by its picture; it leads to its next step. */
export function BriefCard({ brief, takes }: Props) {
  const late = brief.due !== null && brief.due < today() && brief.status !== 'exported'
  return (
    <Link {...destination(brief, takes)} className={css.card}>
      <span className={css.cover}>
        {brief.cover ? (
          <Picture digest={brief.cover} colour={brief.cover_colour} alt="" />
        ) : (
          <span className={css.words} aria-hidden="true" dir="auto">
            {brief.words}
          </span>
        )}
      </span>
      <span className={css.title} dir="auto">
        {brief.title}
      </span>
      <span className={css.due} data-late={late}>
        {brief.due ? t('home.due', { when: fromToday(brief.due) }) : t('home.noDue')}
      </span>
    </Link>
  )
}
