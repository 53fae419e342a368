import type { QueryClient } from '@tanstack/react-query'
import type { ServerEvent } from './events'
import type { Fault, Frame, FramePage, Jobs, Mark, Sheet, Take } from './types'

export interface MarkPatch {
  mark?: Mark
  rating?: number
}

/** The sheet with a frame added in its place; one that is there already stays as it is. */
export function withFrame(sheet: Sheet, frame: Frame): Sheet {
  if (sheet.frames.some((known) => known.id === frame.id)) return sheet
  const frames = [...sheet.frames, frame].sort((a, b) => a.idx - b.idx)
  return {
    ...sheet,
    frames,
    take: { ...sheet.take, done: Math.max(sheet.take.done, frames.length) },
  }
}

/** The sheet with the fault of a frame that an engine failed or refused. */
export function withFault(sheet: Sheet, fault: Fault): Sheet {
  const others = sheet.faults.filter(({ idx }) => idx !== fault.idx)
  return { ...sheet, faults: [...others, fault] }
}

/** The jobs with one further on; progress never goes back. */
export function withProgress(jobs: Jobs, id: string, done: number): Jobs {
  const active = jobs.active.map((job) =>
    job.id === id ? { ...job, state: 'running', done: Math.max(job.done, done) } : job,
  )
  return { ...jobs, active }
}

const STATES: Readonly<Record<string, Take['state']>> = {
  'take.queued': 'queued',
  'take.started': 'running',
  'take.finished': 'done',
}

/** The sheet with its take in the state that an event tells. */
export function withTake(sheet: Sheet, event: ServerEvent): Sheet {
  const told = event.data.state as Take['state'] | undefined
  const state = told ?? STATES[event.kind] ?? sheet.take.state
  return { ...sheet, take: { ...sheet.take, state } }
}

function marked(frame: Frame, patch: MarkPatch): Frame {
  return { ...frame, mark: patch.mark ?? frame.mark, rating: patch.rating ?? frame.rating }
}

function change(frames: Frame[], ids: ReadonlySet<string>, patch: MarkPatch): Frame[] {
  if (!frames.some((frame) => ids.has(frame.id))) return frames
  return frames.map((frame) => (ids.has(frame.id) ? marked(frame, patch) : frame))
}

/** Mark frames wherever the cache holds them. */
export function patchFrames(client: QueryClient, ids: ReadonlySet<string>, patch: MarkPatch): void {
  client.setQueriesData<Sheet>({ queryKey: ['take'] }, (sheet) => {
    const frames = sheet && change(sheet.frames, ids, patch)
    return sheet && frames !== sheet.frames ? { ...sheet, frames: frames ?? [] } : sheet
  })
  client.setQueriesData<FramePage>({ queryKey: ['frames'] }, (page) => {
    const items = page && change(page.items, ids, patch)
    return page && items !== page.items ? { ...page, items: items ?? [] } : page
  })
}
