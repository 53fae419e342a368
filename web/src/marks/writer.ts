import type { QueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import { markFrames } from '../api/generated'
import { type MarkPatch, patchFrames } from '../api/patches'
import { echoes } from './echoes'

let last: Promise<unknown> = Promise.resolve()

/**
 * Mark frames: at once on the page, then on the server. Writes go one after another, so that the
 * server ends where the page is.
 */
export function writeMarks(client: QueryClient, ids: string[], patch: MarkPatch): Promise<void> {
  patchFrames(client, new Set(ids), patch)
  const release = echoes.hold(ids)
  const written = last.then(() => call(markFrames({ body: { ids, ...patch } })))
  last = written.catch(() => undefined)
  return written.then(
    () => release(),
    (error: unknown) => {
      release()
      void client.invalidateQueries({ queryKey: ['take'] })
      void client.invalidateQueries({ queryKey: ['frames'] })
      throw error
    },
  )
}
