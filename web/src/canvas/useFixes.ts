import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call'
import * as api from '../api/generated'
import { useEvents } from '../api/useEvents'
import { tellError } from '../parts/tell'
import { toasts } from '../parts/toasts'
import { t } from '../words/t'
import { type Fix, fixesQuery } from './queries'
import { maskOf, type Stroke } from './strokes'
import type { Size } from './view'

export interface Fixing {
  /** Those that wait or run. */
  running: readonly Fix[]
  /** A mask is on its way to the studio. */
  sending: boolean
  remove: (strokes: readonly Stroke[]) => Promise<boolean>
  cancel: (fix: Fix) => void
}

/** The document's fixes, kept fresh by the event stream. */
export function useFixes(document_id: string, doc: Size): Fixing {
  const client = useQueryClient()
  const [sending, setSending] = useState(false)
  const { data } = useQuery(fixesQuery(document_id))
  const refresh = () => client.invalidateQueries({ queryKey: ['fixes', document_id] })
  useEvents(['fix.queued', 'fix.started', 'fix.finished', 'fix.failed'], (event) => {
    if (event.data.document_id !== document_id) return
    void refresh()
    if (event.data.state === 'failed') {
      toasts.show({ text: String(event.data.error), detail: t('canvas.fix.safe'), tone: 'bad' })
    }
  })
  const remove = async (strokes: readonly Stroke[]): Promise<boolean> => {
    setSending(true)
    try {
      const mask = await maskOf(strokes, doc)
      const path = { document_id }
      await call(
        api.createFix({ path, body: { mask: new File([mask], 'mask.png'), task: 'remove' } }),
      )
      await refresh()
      return true
    } catch (error) {
      tellError(error)
      return false
    } finally {
      setSending(false)
    }
  }
  const cancel = (fix: Fix) => {
    call(api.cancelFix({ path: { fix_id: fix.id } }))
      .then(refresh)
      .catch(tellError)
  }
  const running = (data ?? []).filter(({ state }) => state === 'queued' || state === 'running')
  return { running, sending, remove, cancel }
}
