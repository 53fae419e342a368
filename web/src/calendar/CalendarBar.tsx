import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { Brief } from '../api/types'
import type { CalendarSearch } from '../app/search'
import { addDays, monthTitle, shortDay, weekStart } from '../format/dates'
import { useKeys } from '../keys/useKeys'
import { IconButton } from '../parts/IconButton'
import { Segmented } from '../parts/Segmented'
import { t } from '../words/t'
import css from './Calendar.module.css'
import { DraftAll } from './DraftAll'
import { moveMonth } from './days'
import { ImportButton } from './ImportButton'

interface Props {
  view: 'month' | undefined
  day: string
  shown: readonly Brief[]
  go: (search: CalendarSearch) => void
}

export function CalendarBar({ view, day, shown, go }: Props) {
  const move = (by: number) =>
    go({ day: view === 'month' ? moveMonth(day, by) : addDays(day, 7 * by) })
  useKeys({ id: 'calendar', title: t('calendar.title') }, [
    { keys: ['ArrowLeft'], label: t('calendar.previous'), run: () => move(-1), keysOnly: true },
    { keys: ['ArrowRight'], label: t('calendar.next'), run: () => move(1), keysOnly: true },
    { keys: ['t'], label: t('calendar.today'), run: () => go({ day: undefined }) },
    { keys: ['w'], label: t('calendar.week'), run: () => go({ view: undefined }) },
    { keys: ['m'], label: t('calendar.month'), run: () => go({ view: 'month' }) },
  ])
  const monday = weekStart(day)
  const title =
    view === 'month' ? monthTitle(day) : `${shortDay(monday)} – ${shortDay(addDays(monday, 6))}`
  return (
    <header className={css.bar}>
      <h1 className={css.title}>{title}</h1>
      <span className={css.moves}>
        <IconButton
          label={t('calendar.previous')}
          combo="ArrowLeft"
          icon={<IconChevronLeft size={18} />}
          onClick={() => move(-1)}
        />
        <Button variant="subtle" onClick={() => go({ day: undefined })}>
          {t('calendar.today')}
        </Button>
        <IconButton
          label={t('calendar.next')}
          combo="ArrowRight"
          icon={<IconChevronRight size={18} />}
          onClick={() => move(1)}
        />
      </span>
      <span className={css.tools}>
        <Segmented
          label={t('calendar.view')}
          hideLabel
          value={view ?? 'week'}
          choices={[
            { value: 'week', label: t('calendar.week') },
            { value: 'month', label: t('calendar.month') },
          ]}
          choose={(wanted) => go({ view: wanted === 'month' ? 'month' : undefined })}
        />
        <ImportButton />
        <DraftAll briefs={shown} />
      </span>
    </header>
  )
}
