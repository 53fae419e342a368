import { Button, Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { cancelJob } from '../api/cancel'
import { queries } from '../api/queries'
import { tellError } from '../parts/tell'
import { t } from '../words/t'
import css from './Calendar.module.css'

/** Batches that are being drafted now. */
export function BatchProgress() {
  const { data } = useQuery(queries.jobs())
  const batches = data?.active.filter(({ kind }) => kind === 'batch') ?? []
  return batches.map((job) => {
    const place = { name: job.title, done: job.done, total: job.total }
    return (
      <div key={job.id} className={css.batch}>
        <span>{t('calendar.batch', place)}</span>
        <Progress
          className={css.batchBar}
          value={job.total ? (100 * job.done) / job.total : 0}
          aria-label={t('calendar.batch', place)}
        />
        <Button variant="subtle" size="xs" onClick={() => void cancelJob(job).catch(tellError)}>
          {t('calendar.batchStop')}
        </Button>
      </div>
    )
  })
}
