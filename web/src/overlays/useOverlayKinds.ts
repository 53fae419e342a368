import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { OVERLAYS, type OverlayKind } from './types'

const KEY = 'rushes-overlays'
const watchers = new Set<() => void>()
let stored = read()

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

function write(kinds: ReadonlySet<OverlayKind>): void {
  stored = [...kinds].join(' ')
  try {
    localStorage.setItem(KEY, stored)
  } catch {
    // A browser without storage forgets which overlays were on.
  }
  for (const changed of watchers) changed()
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

/** The overlays that are on, on every sheet alike. */
export function useOverlayKinds(): [ReadonlySet<OverlayKind>, (kind: OverlayKind) => void] {
  const text = useSyncExternalStore(watch, () => stored)
  const kinds = useMemo(() => new Set(OVERLAYS.filter((k) => text.split(' ').includes(k))), [text])
  const toggle = useCallback(
    (kind: OverlayKind) => {
      const next = new Set(kinds)
      if (!next.delete(kind)) next.add(kind)
      write(next)
    },
    [kinds],
  )
  return [kinds, toggle]
}
