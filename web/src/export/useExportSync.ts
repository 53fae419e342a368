import { useQueryClient } from '@tanstack/react-query'
import { useEvents } from '../api/useEvents'

/** Keep exports fresh by the event stream. */
export function useExportSync(): void {
  const client = useQueryClient()
  useEvents(
    ['export.queued', 'export.started', 'export.finished', 'export.failed'],
    () => void client.invalidateQueries({ queryKey: ['exports'] }),
  )
}
