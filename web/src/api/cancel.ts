import { call } from './call'
import * as api from './generated'
import type { Job } from './types'

/** Stop a job; what it has finished is kept. */
export async function cancelJob(job: Job): Promise<void> {
  const cancel = CANCELS[job.kind]
  if (cancel) await call(cancel(job.id))
}

type Cancel = (id: string) => Parameters<typeof call>[0]

const CANCELS: Readonly<Record<string, Cancel>> = {
  take: (take_id) => api.cancelTake({ path: { take_id } }),
  fix: (fix_id) => api.cancelFix({ path: { fix_id } }),
  hero: (hero_id) => api.cancelHero({ path: { hero_id } }),
  export: (export_id) => api.cancelExport({ path: { export_id } }),
  batch: (batch_id) => api.cancelBatch({ path: { batch_id } }),
}
