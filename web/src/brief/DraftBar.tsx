import { Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../api/call'
import { estimateTake } from '../api/generated'
import { queries } from '../api/queries'
import type { Estimate } from '../api/types'
import { duration } from '../format/duration'
import { money } from '../format/money'
import { Kbd } from '../parts/Kbd'
import { Segmented } from '../parts/Segmented'
import { t, tn } from '../words/t'
import css from './DraftBar.module.css'
import { TakeProgress } from './TakeProgress'
import type { BriefFormState } from './useBriefForm'

interface Props {
  form: BriefFormState
  briefId: string | undefined
  takeId: string | undefined
}

const COUNTS = [6, 12, 24, 48].map((n) => ({ value: n, label: String(n) }))

/** How many frames, on which engine, what they cost and how long they take; and the button. */
export function DraftBar({ form, takeId }: Props) {
  const { count, setCount, engine, setEngine, draft, busy, missing } = form
  const surface = draft.channels[0]
  const { data: estimate } = useQuery({
    queryKey: ['estimate', { surface, count, engine }],
    queryFn: () => call(estimateTake({ body: { surface, count, engine } })),
    enabled: surface !== undefined,
    placeholderData: keepPreviousData,
  })
  const { data: engines } = useQuery(queries.engines())
  const drafting = engines?.filter(({ tasks }) => tasks.includes('draft')) ?? []
  return (
    <div className={css.bar}>
      <div className={css.choices}>
        <Segmented label={t('brief.count')} value={count} choices={COUNTS} choose={setCount} />
        <Select
          className={css.engine}
          label={t('brief.engine')}
          data={drafting.map(({ name, title }) => ({ value: name, label: title }))}
          value={engine ?? estimate?.engine ?? null}
          onChange={(name) => name && setEngine(name)}
        />
      </div>
      <button type="submit" className={css.draft} disabled={busy !== undefined}>
        <span className={css.main}>
          {estimate
            ? tn('brief.draft', count, { engine: estimate.engine_title })
            : t(busy === 'drafting' ? 'brief.drafting' : 'brief.draftUnknown')}
          <Kbd combo="mod+Enter" />
        </span>
        <span className={css.facts}>{estimate && <Terms estimate={estimate} />}</span>
      </button>
      {missing === 'channels' && <p className={css.error}>{t('brief.needChannel')}</p>}
      {takeId && <TakeProgress takeId={takeId} />}
    </div>
  )
}

function Terms({ estimate }: { estimate: Estimate }) {
  const { data: session } = useQuery(queries.session())
  const { cost_micros: cost, expected_ms: whole, measured_first_ms: first } = estimate
  const facts = [
    cost === 0 ? t('brief.free') : money(cost, session?.currency ?? 'USD'),
    whole === null ? t('brief.timeUnknown') : t('brief.about', { time: duration(whole) }),
    first === null ? '' : t('brief.firstMeasured', { time: duration(first) }),
  ]
  return facts.filter(Boolean).join(' · ')
}
