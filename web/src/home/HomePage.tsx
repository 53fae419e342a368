import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { queries } from '../api/queries'
import type { Brief, Home } from '../api/types'
import { Empty } from '../parts/Empty'
import { ErrorNote } from '../parts/ErrorNote'
import { Page } from '../parts/Page'
import { t, type WordKey } from '../words/t'
import { FirstBrief } from './FirstBrief'
import { WaitingRow } from './WaitingRow'
import { WeekStrip } from './WeekStrip'

const ROWS = [
  ['late', 'home.late'],
  ['to_pick', 'home.toPick'],
  ['to_fix', 'home.toFix'],
  ['to_review', 'home.toReview'],
  ['to_publish', 'home.toPublish'],
  ['to_draft', 'home.toDraft'],
] as const satisfies readonly (readonly [Exclude<keyof Home, 'week'>, WordKey])[]

/** What waits for me, each with its picture; the week; what is late. */
export function HomePage() {
  const { campaign } = useSearch({ strict: false })
  const { data, error, refetch } = useQuery(queries.home(campaign))
  const { data: takes } = useQuery(queries.takes())
  const { data: briefs } = useQuery(queries.briefs())
  if (error) {
    return (
      <Page title={t('home.title')}>
        <ErrorNote error={error} retry={() => void refetch()} />
      </Page>
    )
  }
  if (!data || !briefs) return null
  if (briefs.length === 0) return <FirstBrief />
  const late = new Set(data.late.map(({ id }) => id))
  const rows = ROWS.map(([name, title]) => ({
    title: t(title),
    tone: name === 'late' ? ('late' as const) : undefined,
    briefs: name === 'late' ? data.late : data[name].filter((b: Brief) => !late.has(b.id)),
  })).filter((row) => row.briefs.length > 0)
  return (
    <Page title={t('home.title')}>
      <WeekStrip week={data.week} takes={takes} />
      {rows.length === 0 && <Empty title={t('home.nothing')} text={t('home.nothingText')} />}
      {rows.map((row) => (
        <WaitingRow key={row.title} takes={takes} {...row} />
      ))}
    </Page>
  )
}
