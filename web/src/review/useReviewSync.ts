import { useQueryClient } from '@tanstack/react-query'
import { useEvents } from '../api/useEvents'

/** Keep the queue and the pictures under review fresh. */
export function useReviewSync(): void {
  const client = useQueryClient()
  useEvents(
    [
      'brief.changed',
      'decision.made',
      'document.changed',
      'finding.made',
      'finding.changed',
      'hero.finished',
    ],
    () => void client.invalidateQueries({ queryKey: ['review'] }),
  )
  useEvents(['document.changed'], ({ subject_id }) => {
    void client.invalidateQueries({ queryKey: ['document', subject_id] })
  })
}
