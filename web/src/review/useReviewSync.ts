import { useQueryClient } from '@tanstack/react-query'
import { useEvents } from '../api/useEvents'

/** Keep the documents under review fresh; on the canvas the editor itself sees to that. */
export function useReviewSync(): void {
  const client = useQueryClient()
  useEvents(['document.changed'], ({ subject_id }) => {
    void client.invalidateQueries({ queryKey: ['document', subject_id] })
  })
}
