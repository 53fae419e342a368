import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { call } from '../api/call'
import { asApiError } from '../api/errors'
import * as api from '../api/generated'
import { useEvents } from '../api/useEvents'
import { tellError } from '../parts/tell'
import { toasts } from '../parts/toasts'
import { t } from '../words/t'
import { type Change, Changes } from './changes'
import { patiently } from './patiently'
import type { Body, DocumentOut } from './queries'
import type { Size } from './view'

export interface Editor {
  out: DocumentOut
  /** The document with what is not saved yet. */
  body: Body
  saving: boolean
  change: (label: string, apply: Change['apply'], key?: string) => void
  /** Save what waits for a pause now. */
  flush: () => void
  undo: () => void
  redo: () => void
  crop: (to: Size & { x: number; y: number }) => void
  headline: (text: string) => void
}

/** The document and its changes: shown at once, saved in order, one at a time. */
export function useEditor(out: DocumentOut): Editor {
  const client = useQueryClient()
  const [pending, setPending] = useState<readonly Change[]>([])
  const changes = useChanges(client, out.id, setPending)
  useEvents(['document.changed'], ({ subject_id, data }) => {
    if (subject_id !== out.id) return
    changes.between(async () => {
      if (data.n !== current(client, out.id)?.head) await reload(client, out.id)
    })
  })
  const body = useMemo(
    () => pending.reduce((doc, change) => change.apply(doc), out.document),
    [pending, out.document],
  )
  const step = useStep(client, out.id, changes)
  return {
    out,
    body,
    saving: pending.length > 0,
    change: useCallback((label, apply, key) => changes.add({ label, apply, key }), [changes]),
    flush: useCallback(() => changes.flush(), [changes]),
    undo: () => step((base) => api.undoDocument({ path: path(out.id), body: { base } })),
    redo: () => step((base) => api.redoDocument({ path: path(out.id), body: { base } })),
    crop: (to) => step((base) => api.cropDocument({ path: path(out.id), body: { base, ...to } })),
    headline: (text) =>
      step((base) => api.addHeadline({ path: path(out.id), body: { base, text } })),
  }
}

const path = (document_id: string) => ({ document_id })

function current(client: QueryClient, id: string): DocumentOut | undefined {
  return client.getQueryData<DocumentOut>(['document', id])
}

async function reload(client: QueryClient, id: string): Promise<DocumentOut> {
  const fresh = await call(api.getDocument({ path: path(id) }))
  client.setQueryData(['document', id], fresh)
  return fresh
}

/** Save on top of the newest state: where that has moved on, the change is made anew on it. */
async function save(
  client: QueryClient,
  id: string,
  label: string,
  apply: Change['apply'],
): Promise<void> {
  const put = (at: DocumentOut) => {
    const body = { base: at.head, label, document: apply(at.document) }
    return call(api.changeDocument({ path: path(id), body }))
  }
  const at = current(client, id) ?? (await reload(client, id))
  const saved = await put(at).catch(async (error: unknown) => {
    if (asApiError(error).code !== 'conflict') throw error
    const done = await put(await reload(client, id))
    toasts.show({ text: t('canvas.conflict.joined') })
    return done
  })
  client.setQueryData(['document', id], saved)
}

function useChanges(
  client: QueryClient,
  id: string,
  show: (pending: readonly Change[]) => void,
): Changes {
  const latest = useRef<Changes>(undefined)
  latest.current ??= new Changes({
    show,
    save: (label, apply) => patiently(() => save(client, id, label, apply)),
    fail: tellError,
  })
  const changes = latest.current
  useEffect(() => () => changes.flush(), [changes])
  return changes
}

type Ask = (base: number) => Promise<{ data?: DocumentOut; error?: unknown; response?: Response }>

/** A step that the server makes itself. On a conflict the newer state is shown and said. */
function useStep(client: QueryClient, id: string, changes: Changes): (ask: Ask) => void {
  return (ask) => {
    changes.after(async () => {
      const at = current(client, id) ?? (await reload(client, id))
      try {
        client.setQueryData(['document', id], await call(ask(at.head)))
      } catch (error) {
        if (asApiError(error).code !== 'conflict') throw error
        await reload(client, id)
        toasts.show({ text: t('canvas.conflict.reloaded') })
      }
    })
  }
}
