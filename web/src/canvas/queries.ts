import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call'
import * as api from '../api/generated'

export type DocumentOut = api.DocumentOut
export type Body = api.Document
export type Fix = api.FixOut

const FOR_GOOD = Number.POSITIVE_INFINITY

/** An id of a document, where a frame's may stand as well. */
export function isDocumentId(id: string): boolean {
  return id.startsWith('dc')
}

/** The document of an id, or that of a frame: its newest, made if there is none. */
export function openedQuery(id: string) {
  return queryOptions({
    queryKey: ['opened', id],
    queryFn: async () => {
      if (isDocumentId(id)) return id
      return (await call(api.openDocument({ path: { frame_id: id } }))).id
    },
    staleTime: FOR_GOOD,
  })
}

export function documentQuery(document_id: string) {
  return queryOptions({
    queryKey: ['document', document_id],
    queryFn: () => call(api.getDocument({ path: { document_id } })),
  })
}

export function fixesQuery(document_id: string) {
  return queryOptions({
    queryKey: ['fixes', document_id],
    queryFn: () => call(api.listFixes({ path: { document_id } })),
  })
}

export function fontsQuery() {
  return queryOptions({
    queryKey: ['fonts'],
    queryFn: () => call(api.listFonts()),
    staleTime: FOR_GOOD,
  })
}

/** The address of a document's rendering; with a revision it always shows the same. */
export function renderingUrl(document_id: string, n: number, scale = 1): string {
  const size = scale === 1 ? '' : `&scale=${scale}`
  return `/api/documents/${document_id}/picture?n=${n}&format=webp${size}`
}
