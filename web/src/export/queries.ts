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

/** The address of several finished files in one ZIP. */
export function zipUrl(of: { ids: readonly string[] } | { brief_id: string }): string {
  const query = new URLSearchParams()
  if ('brief_id' in of) query.set('brief_id', of.brief_id)
  else for (const id of of.ids) query.append('ids', id)
  return `/api/exports/zip?${query}`
}
