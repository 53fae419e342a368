import { Progress } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { cancelJob } from '../api/cancel'
import type { Job } from '../api/types'
import { moment } from '../format/dates'
import { IconButton } from '../parts/IconButton'
import { tellError } from '../parts/tell'
import { t, type WordKey } from '../words/t'
import css from './JobsTray.module.css'

export function JobRow({ job }: { job: Job }) {
  const running = job.state === 'running' || job.state === 'queued'
  const name = `${t(`jobs.kind.${job.kind}` as WordKey)}: ${job.title}`
  return (
    <li className={css.row}>
      <div className={css.head}>
        <JobName job={job} name={name} />
        {running && (
          <IconButton
            label={t('jobs.cancel', { title: job.title })}
            icon={<IconX size={16} />}
            onClick={() => void cancelJob(job).catch(tellError)}
          />
        )}
      </div>
      {running && (
        <Progress value={job.total ? (100 * job.done) / job.total : 0} aria-label={name} />
      )}
      <div className={css.facts}>
        <span>{t(`jobs.state.${job.state}` as WordKey)}</span>
        {job.total > 1 && <span>{t('jobs.progress', { done: job.done, total: job.total })}</span>}
        <span>{moment(job.created_at)}</span>
      </div>
      {job.error && <p className={css.error}>{job.error}</p>}
    </li>
  )
}

function JobName({ job, name }: { job: Job; name: string }) {
  if (job.kind !== 'take') return <span className={css.name}>{name}</span>
  return (
    <Link className={css.name} to="/sheets/$takeId" params={{ takeId: job.id }}>
      {name}
    </Link>
  )
}
