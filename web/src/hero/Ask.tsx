import { Button, Progress, TextInput } from '@mantine/core'
import { IconCircleCheck, IconLock, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../api/queries'
import type { DocumentOut } from '../canvas/queries'
import { duration } from '../format/duration'
import { money } from '../format/money'
import { pixels } from '../format/units'
import { ErrorNote } from '../parts/ErrorNote'
import { IconButton } from '../parts/IconButton'
import { t } from '../words/t'
import css from './HeroPage.module.css'
import { type Policy, policyQuery } from './queries'
import type { Heroes } from './useHeroes'

interface Props {
  out: DocumentOut
  heroes: Heroes
}

/** The policy's verdict and the button; where it says no, a reason is asked for. */
export function Ask({ out, heroes }: Props) {
  const { data: policy, error, refetch } = useQuery(policyQuery(out.id))
  if (error) return <ErrorNote error={error} retry={() => void refetch()} />
  if (!policy) return null
  return (
    <>
      <p className={css.verdict} data-allowed={policy.allowed}>
        {policy.allowed ? <IconCircleCheck size={18} /> : <IconLock size={18} />}
        {t(policy.allowed ? 'hero.allowed' : 'hero.notAllowed')}
      </p>
      <p className={css.dim}>{policy.reason}</p>
      <Facts policy={policy} />
      {heroes.running ? <Running heroes={heroes} /> : <Form policy={policy} heroes={heroes} />}
    </>
  )
}

function Facts({ policy }: { policy: Policy }) {
  const { data: session } = useQuery(queries.session())
  const { cost_micros, expected_ms, engine_title, width, height } = policy
  const time = expected_ms === null ? undefined : duration(expected_ms)
  return (
    <dl className={css.facts}>
      <dt>{t('hero.engine')}</dt>
      <dd>{engine_title}</dd>
      <dt>{t('hero.size')}</dt>
      <dd>{pixels(width, height)}</dd>
      <dt>{t('hero.cost')}</dt>
      <dd>{cost_micros > 0 ? money(cost_micros, session?.currency ?? 'EUR') : t('hero.free')}</dd>
      <dt>{t('hero.time')}</dt>
      <dd>{time ? t('hero.expected', { time }) : t('hero.unmeasured')}</dd>
    </dl>
  )
}

function Form({ policy, heroes }: { policy: Policy; heroes: Heroes }) {
  const [reason, setReason] = useState('')
  const has = heroes.list?.some(({ picture_blob }) => picture_blob !== null)
  const missing = !policy.allowed && reason.trim() === ''
  return (
    <form
      className={css.words}
      style={{ gap: 12 }}
      onSubmit={(event) => {
        event.preventDefault()
        if (!missing) heroes.ask(reason)
      }}
    >
      {!policy.allowed && (
        <TextInput
          label={t('hero.reason')}
          description={t('hero.reasonHint')}
          value={reason}
          maxLength={400}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Button type="submit" variant="filled" disabled={missing} loading={heroes.asking}>
        {t(has ? 'hero.again' : 'hero.render')}
      </Button>
    </form>
  )
}

function Running({ heroes }: { heroes: Heroes }) {
  const { running, part, cancel } = heroes
  if (!running) return null
  const words = t(running.state === 'queued' ? 'hero.queued' : 'hero.running')
  return (
    <div role="status">
      <div className={css.progress}>
        <span>{words}</span>
        <IconButton
          label={t('hero.cancel')}
          icon={<IconX size={16} />}
          onClick={() => cancel(running)}
        />
      </div>
      <Progress
        value={part === undefined ? 100 : part * 100}
        animated={part === undefined}
        striped={part === undefined}
        aria-label={words}
      />
    </div>
  )
}
