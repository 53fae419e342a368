import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { queries } from '../api/queries'
import { today } from '../format/dates'
import { ErrorNote } from '../parts/ErrorNote'
import { BatchProgress } from './BatchProgress'
import css from './Calendar.module.css'
import { CalendarBar } from './CalendarBar'
import { DayCell } from './DayCell'
import { DropZone } from './DropZone'
import { byDay, monthOf, weekOf } from './days'
import { Undated } from './Undated'

/** Briefs by the day on which they are due. */
export function CalendarPage() {
  const { view, day = today() } = useSearch({ from: '/calendar' })
  const { campaign } = useSearch({ strict: false })
  const navigate = useNavigate({ from: '/calendar' })
  const { data, error, refetch } = useQuery(queries.briefs(campaign))
  const { data: takes } = useQuery(queries.takes())
  const range = view === 'month' ? monthOf(day) : weekOf(day)
  const grouped = useMemo(() => byDay(data ?? []), [data])
  const undated = grouped.get('') ?? []
  const shown = [...range.days.flatMap((d) => grouped.get(d) ?? []), ...undated]
  return (
    <DropZone>
      <div className={css.page}>
        <CalendarBar
          view={view}
          day={day}
          shown={shown}
          go={(search) => void navigate({ search: (old) => ({ ...old, ...search }) })}
        />
        <BatchProgress />
        {error && <ErrorNote error={error} retry={() => void refetch()} />}
        <div className={css.days} data-view={view ?? 'week'}>
          {range.days.map((d) => (
            <DayCell
              key={d}
              day={d}
              faded={view === 'month' && d.slice(0, 7) !== day.slice(0, 7)}
              small={view === 'month'}
              briefs={grouped.get(d) ?? []}
              takes={takes}
            />
          ))}
        </div>
        <Undated briefs={undated} takes={takes} none={data?.length === 0} />
      </div>
    </DropZone>
  )
}
