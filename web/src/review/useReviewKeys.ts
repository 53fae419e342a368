import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../keys/useKeys'
import { t } from '../words/t'
import { neighbour } from './neighbours'
import type { Item } from './queries'
import type { Versions } from './versions'

interface Given {
  documentId: string
  queue: readonly Item[]
  versions: Versions | undefined
  channels: readonly string[]
  channel: string | undefined
  setChannel: (channel: string | undefined) => void
  approve: () => void
  sendBack: () => void
  leave: (() => void) | undefined
}

/** A approves, R sends back, J and K go on and back. */
export function useReviewKeys(given: Given): void {
  const { documentId, queue, versions, channels, channel, setChannel } = given
  const navigate = useNavigate()
  const go = (by: 1 | -1) => () => {
    const to = neighbour(queue, documentId, by)
    if (to) void navigate({ to: '/review/$documentId', params: { documentId: to } })
  }
  const nextChannel = () => setChannel(channels[channels.indexOf(channel ?? '') + 1])
  const nextVersion = () => {
    const ways = versions?.ways ?? []
    const next = ways[(ways.indexOf(versions?.way ?? 'now') + 1) % ways.length]
    if (next) versions?.choose(next)
  }
  useKeys({ id: 'review', title: t('review.keys') }, [
    { keys: ['a'], label: t('review.approve'), run: given.approve },
    { keys: ['r'], label: t('review.sendBack'), run: given.sendBack },
    { keys: ['j'], label: t('review.next'), run: go(1) },
    { keys: ['k'], label: t('review.previous'), run: go(-1) },
    { keys: ['s'], label: t('review.channel.key'), run: nextChannel },
    { keys: ['c'], label: t('review.version.key'), run: nextVersion },
    {
      keys: ['Escape'],
      label: t('action.cancel'),
      whileTyping: true,
      disabled: !given.leave,
      run: () => given.leave?.(),
    },
  ])
}
