import { Button, Textarea } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconMapPin, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call'
import { submitDocument } from '../api/generated'
import { ButtonLink } from '../parts/ButtonLink'
import { IconButton } from '../parts/IconButton'
import { Kbd } from '../parts/Kbd'
import { StatusMark } from '../parts/StatusMark'
import { tellError } from '../parts/tell'
import { t } from '../words/t'
import css from './Decide.module.css'
import type { Item, Pin, Review } from './queries'
import type { Decide as Deciding } from './useDecide'

interface Props {
  review: Review
  queue: readonly Item[]
  decide: Deciding
  sending: boolean
  setSending: (open: boolean) => void
  pin: Pin | undefined
  setPin: (pin: Pin | undefined) => void
}

/** Approve or send back; for what is not up for review, how to get it there. */
export function Decide(props: Props) {
  const { review, queue, sending } = props
  const waits = queue.some((item) => item.document_id === review.document_id)
  if (!waits && review.brief) return <NotWaiting review={review} />
  return <div className={css.decide}>{sending ? <Note {...props} /> : <Verdict {...props} />}</div>
}

function Verdict({ decide, setSending }: Props) {
  return (
    <div className={css.row}>
      <Button
        className={css.wide}
        leftSection={<IconArrowBackUp size={16} />}
        rightSection={<Kbd combo="r" />}
        disabled={decide.isPending}
        onClick={() => setSending(true)}
      >
        {t('review.sendBack')}
      </Button>
      <Button
        className={css.wide}
        variant="filled"
        leftSection={<IconCheck size={16} />}
        rightSection={<Kbd combo="a" />}
        loading={decide.isPending}
        onClick={() => decide.mutate({ verdict: 'approve' })}
      >
        {t('review.approve')}
      </Button>
    </div>
  )
}

function Note({ decide, setSending, pin, setPin }: Props) {
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = note.trim() === ''
  const send = () => {
    setAsked(true)
    if (!missing) decide.mutate({ verdict: 'send_back', note, pin })
  }
  return (
    <form
      className={css.note}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Textarea
        label={t('review.note')}
        description={pin ? undefined : t('review.noteHint')}
        error={asked && missing ? t('review.noteNeeded') : undefined}
        value={note}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={6}
        autoFocus
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
        }}
      />
      {pin && (
        <p className={css.pinned}>
          <IconMapPin size={16} stroke={1.6} aria-hidden="true" />
          {t('review.pinned')}
          <IconButton
            label={t('review.unpin')}
            icon={<IconX size={14} />}
            onClick={() => setPin(undefined)}
          />
        </p>
      )}
      <div className={css.row}>
        <Button variant="subtle" onClick={() => setSending(false)}>
          {t('action.cancel')}
        </Button>
        <Button className={css.wide} type="submit" variant="filled" loading={decide.isPending}>
          {t('review.send')}
        </Button>
      </div>
    </form>
  )
}

function NotWaiting({ review }: { review: Review }) {
  const { document_id, brief } = review
  const client = useQueryClient()
  const submit = useMutation({
    mutationFn: () => call(submitDocument({ path: { document_id } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['review'] }),
    onError: tellError,
  })
  return (
    <div className={css.decide}>
      <p className={css.status}>
        {t('review.notWaiting')}
        {brief && <StatusMark status={brief.status} />}
      </p>
      <div className={css.row}>
        <ButtonLink to="/canvas/$frameId" params={{ frameId: document_id }} className={css.wide}>
          {t('review.canvas')}
        </ButtonLink>
        {brief?.status === 'approved' || brief?.status === 'exported' ? (
          <ButtonLink
            to="/exports/$documentId"
            params={{ documentId: document_id }}
            className={css.wide}
            variant="filled"
          >
            {t('review.export')}
          </ButtonLink>
        ) : (
          <Button
            className={css.wide}
            variant="filled"
            loading={submit.isPending}
            onClick={() => submit.mutate()}
          >
            {t('review.submit')}
          </Button>
        )}
      </div>
    </div>
  )
}
