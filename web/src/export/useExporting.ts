import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import * as api from '../api/generated'
import { tellError } from '../parts/tell'

export interface Exporting {
  asking: boolean
  make: (surfaces: string[]) => void
  cancel: (export_id: string) => void
}

/** Ask for exports of a document, and stop them. */
export function useExporting(document_id: string): Exporting {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: ['exports'] })
  const made = useMutation({
    mutationFn: (surfaces: string[]) =>
      call(api.createExports({ path: { document_id }, body: { surfaces } })),
    onSuccess: refresh,
    onError: tellError,
  })
  const stopped = useMutation({
    mutationFn: (export_id: string) => call(api.cancelExport({ path: { export_id } })),
    onSuccess: refresh,
    onError: tellError,
  })
  return { asking: made.isPending, make: made.mutate, cancel: stopped.mutate }
}
