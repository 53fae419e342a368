import { Link } from '@tanstack/react-router'
import type { Brief, Home, Take } from '../api/types'
import { destination } from '../brief/destination'
import { dayNumber, today, weekday } from '../format/dates'
import { Picture } from '../parts/Picture'
import { t, tn } from '../words/t'
import css from './WeekStrip.module.css'

interface Props {
  week: Home['week']
  takes: readonly Take[] | undefined
}

const SHOWN = 3

/** Seven days, each with the pictures that are due. */
export function WeekStrip({ week, takes }: Props) {
  return (
    <section className={css.week} aria-label={t('home.week')}>
      {week.map(({ date, briefs }) => (
        <div key={date} className={css.day} data-today={date === today()}>
          <h2 className={css.name}>
            {date === today() ? t('home.today') : weekday(date)}
            <span className={css.number}>{dayNumber(date)}</span>
          </h2>
          <div className={css.briefs}>
            {briefs.slice(0, SHOWN).map((brief) => (
              <Due key={brief.id} brief={brief} takes={takes} />
            ))}
            {briefs.length > SHOWN && (
              <Link to="/calendar" className={css.more}>
                {tn('home.more', briefs.length - SHOWN)}
              </Link>
            )}
          </div>
        </div>
      ))}
    </section>
  )
}

function Due({ brief, takes }: { brief: Brief; takes: Props['takes'] }) {
  return (
    <Link {...destination(brief, takes)} className={css.due} title={brief.title}>
      <span className={css.thumb}>
        {brief.cover && <Picture digest={brief.cover} colour={brief.cover_colour} alt="" />}
      </span>
      <span className={css.title} dir="auto">
        {brief.title}
      </span>
    </Link>
  )
}
