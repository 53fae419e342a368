import { Button, Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { call } from '../api/call'
import { cancelTake } from '../api/generated'
import { queries } from '../api/queries'
import { duration } from '../format/duration'
import { ButtonLink } from '../parts/ButtonLink'
import { tellError } from '../parts/tell'
import { t } from '../words/t'
import { firstFrame } from './firstFrame'
import css from './TakeProgress.module.css'

/** How far the newest take is, how soon its first frame came, and the way to its sheet. */
export function TakeProgress({ takeId }: { takeId: string }) {
  const { data } = useQuery(queries.take(takeId))
  const first = useSyncExternalStore(firstFrame.watch, () => firstFrame.of(takeId))
  if (!data) return null
  const { take } = data
  const running = take.state === 'queued' || take.state === 'running'
  const place = { done: take.done, count: take.count }
  return (
    <div className={css.progress}>
      <div className={css.line}>
        <span>{t('brief.progress', place)}</span>
        {first !== undefined && (
          <span className={css.first}>{t('brief.first', { time: duration(first) })}</span>
        )}
        {running && (
          <Button
            variant="subtle"
            size="xs"
            onClick={() => void call(cancelTake({ path: { take_id: takeId } })).catch(tellError)}
          >
            {t('brief.stop')}
          </Button>
        )}
        <ButtonLink to="/sheets/$takeId" params={{ takeId }}>
          {t('brief.openSheet')}
        </ButtonLink>
      </div>
      <Progress value={(100 * take.done) / take.count} aria-label={t('brief.progress', place)} />
      {take.error && <p className={css.error}>{take.error}</p>}
    </div>
  )
}
