import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { echoes } from '../marks/echoes'
import { type EventKind, hub, type ServerEvent } from './events'
import { patchFrames, withFault, withFrame, withProgress, withTake } from './patches'
import { recent } from './recent'
import type { Fault, Frame, Jobs, Mark, Sheet } from './types'

const TAKE_KINDS: EventKind[] = [
  'take.queued',
  'take.started',
  'take.cancel_requested',
  'take.finished',
]
const JOB_KINDS: EventKind[] = [
  ...TAKE_KINDS,
  'fix.queued',
  'fix.finished',
  'hero.queued',
  'hero.started',
  'hero.progress',
  'hero.finished',
  'export.queued',
  'export.finished',
  'batch.queued',
  'batch.progress',
  'batch.cancel_requested',
  'batch.finished',
]
const BRIEF_KINDS: EventKind[] = [
  'brief.created',
  'brief.changed',
  'brief.moved',
  'take.finished',
  'frame.marked',
  'decision.made',
  'export.finished',
]
/** Lists that are asked for again, at once where they are in view, after events of these kinds. */
const LISTS: readonly (readonly [name: string, kinds: EventKind[]])[] = [
  [
    'review',
    ['brief.moved', 'brief.changed', 'document.changed', 'decision.made', 'hero.finished'],
  ],
  ['exports', ['export.queued', 'export.finished']],
  ['heroes', ['hero.queued', 'hero.started', 'hero.finished']],
  [
    'metrics',
    ['take.finished', 'frame.marked', 'decision.made', 'hero.finished', 'export.finished'],
  ],
]

/** Keep the cache as the server's events say; the returned function stops it. */
export function syncCache(client: QueryClient): () => void {
  const refresh = gather((key) => client.invalidateQueries({ queryKey: key }))
  const stops = [
    hub.on(['frame.finished'], (event) => onFrame(client, event)),
    hub.on(TAKE_KINDS, (event) => onTake(client, event, refresh)),
    hub.on(['frame.failed'], (event) => onFault(client, event)),
    hub.on(['frame.marked'], (event) => onMarked(client, event)),
    hub.on(JOB_KINDS, () => refresh(['jobs'])),
    hub.on(BRIEF_KINDS, () => {
      refresh(['briefs'])
      refresh(['brief'])
      refresh(['home'])
    }),
    ...LISTS.map(([name, kinds]) => hub.on(kinds, () => refresh([name]))),
    hub.on(['brand.changed', 'brand.created'], () => refresh(['brands'])),
    hub.on(['campaign.created'], () => refresh(['campaigns'])),
    hub.on(['take.finished', 'hero.finished'], () => refresh(['session'])),
  ]
  const reopened = refreshOnOpen(client)
  return () => {
    for (const stop of [...stops, reopened]) stop()
  }
}

type Refresh = (key: QueryKey) => void

function onFrame(client: QueryClient, event: ServerEvent): void {
  const { frame, done } = event.data as unknown as { frame: Frame; done: number }
  recent.add(frame)
  client.setQueryData<Sheet>(['take', frame.take_id], (sheet) => sheet && withFrame(sheet, frame))
  client.setQueryData<Jobs>(['jobs'], (jobs) => jobs && withProgress(jobs, frame.take_id, done))
}

function onFault(client: QueryClient, { data }: ServerEvent): void {
  const { take_id, ...fault } = data as unknown as Fault & { take_id: string }
  client.setQueryData<Sheet>(['take', take_id], (sheet) => sheet && withFault(sheet, fault))
}

function onTake(client: QueryClient, event: ServerEvent, refresh: Refresh): void {
  const id = event.subject_id
  if (!id) return
  client.setQueryData<Sheet>(['take', id], (sheet) => sheet && withTake(sheet, event))
  if (event.kind === 'take.finished') {
    refresh(['take', id])
    refresh(['estimate'])
  }
  if (event.kind !== 'take.started') refresh(['takes'])
}

function onMarked(client: QueryClient, event: ServerEvent): void {
  if (!event.subject_id || echoes.holds(event.subject_id)) return
  const { mark, rating } = event.data as { mark?: Mark; rating?: number }
  patchFrames(client, new Set([event.subject_id]), { mark, rating })
}

/**
 * What was asked for before the stream opened may miss what happened in between: takes and jobs at
 * the start, after a break all that is in view.
 */
function refreshOnOpen(client: QueryClient): () => void {
  let lost = false
  return hub.watch(() => {
    if (hub.connection() === 'lost') lost = true
    if (hub.connection() !== 'open') return
    const wanted: QueryKey[] = lost ? [[]] : [['take'], ['jobs']]
    lost = false
    for (const queryKey of wanted) void client.invalidateQueries({ queryKey })
  })
}

const GATHER_MS = 200

/** Many events in a burst ask once for each key. */
function gather(ask: (key: QueryKey) => Promise<void>): Refresh {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>()
  return (key) => {
    const name = JSON.stringify(key)
    if (waiting.has(name)) return
    const run = () => {
      waiting.delete(name)
      void ask(key)
    }
    waiting.set(name, setTimeout(run, GATHER_MS))
  }
}
