import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { call } from '../api/call'
import { listFrames } from '../api/generated'
import type { Frame } from '../api/types'
import type { LibrarySearch } from '../app/search'

export const PAGE = 100
const SETTLE_MS = 60

interface Pages {
  /** `undefined` until the first page has come. */
  total: number | undefined
  frameAt: (index: number) => Frame | undefined
  error: Error | null
}

/** The frames between two indexes, by pages of a hundred; others may still be known. */
export function useFramePages(search: LibrarySearch, first: number, last: number): Pages {
  const wanted = useSettled(`${Math.floor(first / PAGE)} ${Math.floor(Math.max(0, last) / PAGE)}`)
  const [from = 0, to = 0] = wanted.split(' ').map(Number)
  const numbers = useMemo(
    () => [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, i) => from + i)])],
    [from, to],
  )
  const { q, mark, stars, engine } = search
  const filter = useMemo(
    () => ({
      q,
      mark: mark === 'unmarked' ? ('' as const) : mark,
      rating_min: stars,
      engine,
    }),
    [q, mark, stars, engine],
  )
  const results = useQueries({
    queries: numbers.map((page) => ({
      queryKey: ['frames', filter, page],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call(listFrames({ query: { ...filter, offset: page * PAGE, limit: PAGE }, signal })),
      placeholderData: page === 0 ? keepPreviousData : undefined,
    })),
    combine: (all) => ({
      pages: new Map(all.map(({ data }, i) => [numbers[i] ?? 0, data])),
      error: all.find(({ error }) => error)?.error ?? null,
    }),
  })
  const { pages, error } = results
  const frameAt = useCallback(
    (index: number) => pages.get(Math.floor(index / PAGE))?.items[index % PAGE],
    [pages],
  )
  return { total: pages.get(0)?.total, frameAt, error }
}

/** A value once it has stood for a moment: a scrollbar flung through the library asks for nothing. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
