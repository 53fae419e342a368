import type { Brief } from '../api/types'
import { groupBy } from '../parts/groupBy'
import type { Export } from './queries'

export interface Group {
  brief: Brief | undefined
  documentId: string
  exports: readonly Export[]
}

/** Exports by picture, each with its brief; the newest first. */
export function grouped(exports: readonly Export[], briefs: readonly Brief[]): Group[] {
  const byDocument = groupBy(exports, ({ document_id }) => document_id)
  return [...byDocument].map(([documentId, own]) => ({
    brief: briefs.find(({ id }) => id === own[0]?.brief_id),
    documentId,
    exports: own,
  }))
}

/** Approved briefs of which nothing is exported. */
export function readyFor(exports: readonly Export[], briefs: readonly Brief[]): Brief[] {
  const known = new Set(exports.map(({ document_id }) => document_id))
  return briefs.filter(
    ({ status, document_id }) =>
      status === 'approved' && document_id !== null && !known.has(document_id),
  )
}
