import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { documentQuery } from '../canvas/queries'
import { heroesQuery } from '../hero/queries'
import { ErrorNote } from '../parts/ErrorNote'
import { Look } from './Look'
import type { Item, Pin } from './queries'
import { reviewQuery } from './queries'
import css from './ReviewPage.module.css'
import { ReviewSide } from './ReviewSide'
import { useDecide } from './useDecide'
import { useReviewKeys } from './useReviewKeys'
import { useVersions } from './versions'

interface Props {
  documentId: string
  queue: readonly Item[]
}

/** Whether the picture was changed after it was sent to review. */
function changedSince(at: string, documentId: string, queue: readonly Item[]): boolean {
  const sent = queue.find(({ document_id }) => document_id === documentId)?.submitted_at
  return sent != null && Date.parse(at) > Date.parse(sent)
}

/** One picture under review: it, what the checks saw, and the decision. */
export function Subject({ documentId, queue }: Props) {
  const { data: review, error, refetch } = useQuery(reviewQuery(documentId))
  const { data: out } = useQuery(documentQuery(documentId))
  const { data: heroes } = useQuery({
    ...heroesQuery(documentId),
    enabled: Boolean(review?.hero_id),
  })
  const hero = heroes?.find(({ id }) => id === review?.hero_id)
  const [lit, light] = useState<string>()
  const [sending, setSending] = useState(false)
  const [pin, setPin] = useState<Pin>()
  const [channel, setChannel] = useState<string>()
  const versions = useVersions(out, hero)
  const decide = useDecide(documentId, queue, review)
  const closeNote = () => {
    setSending(false)
    setPin(undefined)
  }
  useReviewKeys({
    documentId,
    queue,
    versions,
    channels: review?.brief?.channels ?? [],
    channel,
    setChannel,
    approve: () => decide.mutate({ verdict: 'approve' }),
    sendBack: () => setSending(true),
    leave: sending ? closeNote : undefined,
  })
  if (error && !review) {
    return (
      <div className={css.note}>
        <ErrorNote error={error} retry={() => void refetch()} />
      </div>
    )
  }
  if (!review || !out) return <div className={css.look} />
  return (
    <>
      <Look
        review={review}
        versions={versions}
        lit={lit}
        light={light}
        channel={channel}
        setChannel={setChannel}
        pin={pin}
        setPin={sending ? setPin : undefined}
      />
      <ReviewSide
        review={review}
        queue={queue}
        changed={changedSince(out.updated_at, documentId, queue)}
        lit={lit}
        light={light}
        decide={decide}
        sending={sending}
        pin={pin}
        setPin={setPin}
        setSending={(open) => (open ? setSending(true) : closeNote())}
      />
    </>
  )
}
