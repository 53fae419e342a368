import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../api/call'
import { createDecision, type DecisionOut } from '../api/generated'
import { tellError } from '../parts/tell'
import { toasts } from '../parts/toasts'
import { t } from '../words/t'
import { afterDecision } from './neighbours'
import type { Item, Pin, Review } from './queries'

export interface Verdict {
  verdict: 'approve' | 'send_back'
  note?: string
  pin?: Pin
}

export type Decide = UseMutationResult<DecisionOut, unknown, Verdict>

/** Decide, say so, and go to the next one that waits. */
export function useDecide(
  document_id: string,
  queue: readonly Item[],
  review: Review | undefined,
): Decide {
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: ({ verdict, note = '', pin }: Verdict) =>
      call(
        createDecision({
          path: { document_id },
          body: { verdict, note, pin: pin ?? null, hero_id: review?.hero_id ?? null },
        }),
      ),
    onSuccess: async (_, { verdict }) => {
      const next = afterDecision(queue, document_id)
      const title = review?.brief?.title ?? t('canvas.untitled')
      toasts.show({
        text: t(verdict === 'approve' ? 'review.approved' : 'review.sentBack', { title }),
        detail: next ? undefined : t('review.done'),
      })
      if (next) await navigate({ to: '/review/$documentId', params: { documentId: next } })
      else await navigate({ to: '/review' })
      await client.invalidateQueries({ queryKey: ['review'] })
    },
    onError: tellError,
  })
}
