import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../api/queries'
import type { Take } from '../api/types'

interface Sitting {
  /** Counted from 1; 0 when this sheet does not wait for a pick. */
  place: number
  total: number
  next: string | undefined
  previous: string | undefined
}

/**
 * Where this sheet stands among those that wait for a pick, the one due first at the front. The
 * order is that of the moment when the sheet was opened: picking here must not shift it.
 */
export function useSitting(briefId: string | null): Sitting {
  const { data: home } = useQuery(queries.home())
  const { data: takes } = useQuery(queries.takes())
  const [order, setOrder] = useState<string[]>()
  if (!order && home && takes) setOrder(home.to_pick.map(({ id }) => id))
  const briefs = order ?? []
  const at = briefId ? briefs.indexOf(briefId) : -1
  const others = briefs.filter((id) => id !== briefId)
  const nextBrief = at >= 0 ? briefs[at + 1] : others[0]
  const previousBrief = at > 0 ? briefs[at - 1] : undefined
  return {
    place: at + 1,
    total: briefs.length,
    next: newestOf(takes, nextBrief),
    previous: newestOf(takes, previousBrief),
  }
}

function newestOf(takes: readonly Take[] | undefined, briefId: string | undefined) {
  return briefId ? takes?.find((take) => take.brief_id === briefId)?.id : undefined
}
