import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../api/queries'
import { blobUrl } from '../api/types'
import { type DocumentOut, renderingUrl } from '../canvas/queries'
import type { Version } from '../compare/CompareSlider'
import type { Hero } from '../hero/queries'
import { t } from '../words/t'

export type Way = 'now' | 'frame' | 'document'

export interface Versions {
  /** What is reviewed: the hero where there is one. */
  now: Version & { width: number; height: number }
  ways: readonly Way[]
  way: Way
  choose: (way: Way) => void
  /** The two that are compared, unless the picture is shown alone. */
  pair: { left: Version; right: Version } | undefined
}

/** The states of a picture that can be laid over one another. */
export function useVersions(
  out: DocumentOut | undefined,
  hero: Hero | undefined,
): Versions | undefined {
  const [way, choose] = useState<Way>('now')
  const frameId = out?.frame_id ?? ''
  const { data: frame } = useQuery({ ...queries.frame(frameId), enabled: frameId !== '' })
  if (!out) return undefined
  const { width, height } = out.document
  const document: Version = {
    label: t('review.label.document'),
    url: renderingUrl(out.id, out.head),
  }
  const made: Version | undefined = hero?.picture_blob
    ? { label: t('review.label.hero'), url: blobUrl(hero.picture_blob) }
    : undefined
  const draft: Version | undefined = frame && {
    label: t('review.label.frame'),
    url: blobUrl(frame.picture),
  }
  const now = made ?? document
  const pairs: Partial<Record<Way, Versions['pair']>> = {
    frame: draft && { left: draft, right: now },
    document: made && { left: document, right: made },
  }
  const ways = (['now', 'frame', 'document'] as const).filter(
    (each) => each === 'now' || pairs[each],
  )
  return { now: { ...now, width, height }, ways, way, choose, pair: pairs[way] }
}
