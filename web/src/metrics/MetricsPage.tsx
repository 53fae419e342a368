import { IconChartHistogram } from '@tabler/icons-react'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call'
import * as api from '../api/generated'
import { ButtonLink } from '../parts/ButtonLink'
import { Empty } from '../parts/Empty'
import { ErrorNote } from '../parts/ErrorNote'
import { Page } from '../parts/Page'
import { Segmented } from '../parts/Segmented'
import { t } from '../words/t'
import { Checks } from './Checks'
import { Figures } from './Figures'
import css from './MetricsPage.module.css'
import { TimeChart } from './TimeChart'

const DAYS = ['7', '30', '90', '365'] as const

const metricsQuery = (days: number) =>
  queryOptions({
    queryKey: ['metrics', days],
    queryFn: () => call(api.getMetrics({ query: { days } })),
    placeholderData: keepPreviousData,
  })

/** How long the line takes, what it made, how often it was right and what it cost. */
export function MetricsPage() {
  const [days, setDays] = useState<string>('30')
  const { data, error, refetch } = useQuery(metricsQuery(Number(days)))
  return (
    <Page
      title={t('metrics.title')}
      tools={
        <Segmented
          label={t('metrics.days')}
          hideLabel
          value={days}
          choose={setDays}
          choices={DAYS.map((value) => ({ value, label: t(`metrics.days.${value}`) }))}
        />
      }
    >
      {error && !data && <ErrorNote error={error} retry={() => void refetch()} />}
      {data && <Loaded data={data} />}
    </Page>
  )
}

function Loaded({ data }: { data: api.MetricsOut }) {
  if (data.takes + data.frames + data.decisions === 0) return <NothingYet />
  return (
    <>
      <div className={css.times}>
        {data.times.map((each) => (
          <TimeChart key={each.name} times={each} />
        ))}
      </div>
      <Figures data={data} />
      <Checks checks={data.checks} />
    </>
  )
}

function NothingYet() {
  return (
    <Empty
      art={<IconChartHistogram size={40} stroke={1.2} />}
      title={t('metrics.empty.title')}
      text={t('metrics.empty.text')}
      action={
        <ButtonLink to="/briefs/new" variant="filled">
          {t('metrics.empty.action')}
        </ButtonLink>
      }
    />
  )
}
