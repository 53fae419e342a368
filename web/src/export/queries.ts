import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call'
import * as api from '../api/generated'

export type Export = api.ExportOut

export function exportsQuery(of: { document_id?: string; brief_id?: string } = {}) {
  return queryOptions({
    queryKey: ['exports', of],
    queryFn: () => call(api.listExports({ query: of })),
  })
}

/** The address of a finished file; it downloads under its own name. */
export function fileUrl(export_id: string): string {
  return `/api/exports/${export_id}/file`
}

/** The address of several finished files in one ZIP, named after their brief. */
export function zipUrl(ids: readonly string[], brief_id?: string | null): string {
  const query = new URLSearchParams(ids.map((id) => ['ids', id]))
  if (brief_id) query.set('brief_id', brief_id)
  return `/api/exports/zip?${query}`
}
