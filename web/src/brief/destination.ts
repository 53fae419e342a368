import type { Brief, Take } from '../api/types'

/** Where a brief's next step is done. */
export function destination(brief: Brief, takes: readonly Take[] | undefined) {
  const { status, document_id: documentId, frame_id: frameId } = brief
  if (status === 'review' && documentId) {
    return { to: '/review/$documentId', params: { documentId } } as const
  }
  if ((status === 'approved' || status === 'exported') && documentId) {
    return { to: '/exports/$documentId', params: { documentId } } as const
  }
  if ((status === 'picked' || status === 'sent_back') && frameId) {
    return { to: '/canvas/$frameId', params: { frameId } } as const
  }
  const take = status === 'new' ? undefined : takes?.find((t) => t.brief_id === brief.id)
  if (take) return { to: '/sheets/$takeId', params: { takeId: take.id } } as const
  return { to: '/briefs/$briefId', params: { briefId: brief.id } } as const
}
