import { Link } from '@tanstack/react-router'
import type { Brief, Take } from '../api/types'
import { destination } from '../brief/destination'
import { dayNumber, today, weekday } from '../format/dates'
import { Picture } from '../parts/Picture'
import { StatusMark } from '../parts/StatusMark'
import css from './Calendar.module.css'

interface Props {
  day: string
  faded: boolean
  small: boolean
  briefs: readonly Brief[]
  takes: readonly Take[] | undefined
}

export function DayCell({ day, faded, small, briefs, takes }: Props) {
  return (
    <section
      className={css.day}
      data-today={day === today()}
      data-faded={faded}
      data-empty={briefs.length === 0}
    >
      <h2 className={css.dayName}>
        <span>{weekday(day)}</span> <span>{dayNumber(day)}</span>
      </h2>
      {briefs.map((brief) => (
        <Link
          key={brief.id}
          {...destination(brief, takes)}
          className={css.brief}
          data-small={small}
          title={brief.title}
        >
          {(brief.cover || !small) && (
            <span className={css.cover}>
              {brief.cover ? (
                <Picture digest={brief.cover} colour={brief.cover_colour} alt="" />
              ) : (
                <span className={css.words} dir="auto" aria-hidden="true">
                  {brief.words}
                </span>
              )}
            </span>
          )}
          <span className={css.briefTitle} dir="auto">
            {brief.title}
          </span>
          {!small && <StatusMark status={brief.status} />}
        </Link>
      ))}
    </section>
  )
}
