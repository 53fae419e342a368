import { Popover } from '@mantine/core'
import { IconStack2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/queries'
import type { Job } from '../api/types'
import { IconButton } from '../parts/IconButton'
import { t, tn } from '../words/t'
import { JobRow } from './JobRow'
import css from './JobsTray.module.css'

/** What runs, how far it is, and what failed and why. */
export function JobsTray() {
  const { data } = useQuery(queries.jobs())
  const active = data?.active ?? []
  const recent = data?.recent ?? []
  return (
    <Popover position="bottom-end" width={360} trapFocus>
      <Popover.Target>
        <IconButton
          label={tn('jobs.label', active.length)}
          icon={
            <>
              <IconStack2 size={18} stroke={1.6} />
              {active.length > 0 && <span className={css.badge}>{active.length}</span>}
            </>
          }
        />
      </Popover.Target>
      <Popover.Dropdown className={css.tray} aria-label={t('jobs.title')}>
        {active.length + recent.length === 0 && <p className={css.none}>{t('jobs.none')}</p>}
        <Jobs title={t('jobs.active')} jobs={active} />
        <Jobs title={t('jobs.recent')} jobs={recent} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Jobs({ title, jobs }: { title: string; jobs: Job[] }) {
  if (jobs.length === 0) return null
  return (
    <section>
      <h2 className={css.title}>{title}</h2>
      <ul className={css.list}>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ul>
    </section>
  )
}
