import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import { createBatch } from '../api/generated'
import type { Brief } from '../api/types'
import { tellError } from '../parts/tell'
import { toasts } from '../parts/toasts'
import { t, tn } from '../words/t'

const FRAMES = 12

/** Drafts all new briefs in view as one batch, behind interactive work. */
export function DraftAll({ briefs }: { briefs: readonly Brief[] }) {
  const client = useQueryClient()
  const ids = briefs.filter(({ status }) => status === 'new').map(({ id }) => id)
  const batch = useMutation({
    mutationFn: () =>
      call(
        createBatch({
          body: { brief_ids: ids, count: FRAMES, name: t('calendar.batchName') },
        }),
      ),
    onSuccess: () => {
      toasts.show({ text: tn('calendar.batchStarted', ids.length) })
      void client.invalidateQueries({ queryKey: ['jobs'] })
    },
    onError: tellError,
  })
  if (ids.length === 0) return null
  return (
    <Button variant="filled" disabled={batch.isPending} onClick={() => batch.mutate()}>
      {tn('calendar.draftAll', ids.length)}
    </Button>
  )
}
