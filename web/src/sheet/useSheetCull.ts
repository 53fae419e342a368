import { useCallback, useEffect, useRef } from 'react'
import type { Frame } from '../api/types'
import { type Cull, useCull } from '../cull/useCull'
import type { Slot } from './filter'

interface Options {
  slots: readonly Slot[]
  columns: number
  advance: boolean
  start?: string
}

export interface SheetCull extends Cull {
  goTo: (frame: Frame) => void
}

/** Culling in a sheet. When a filter takes frames away, the active one stays active if it is left. */
export function useSheetCull({ slots, columns, advance, start }: Options): SheetCull {
  const frameAt = useCallback((index: number) => slots[index]?.frame, [slots])
  const first = Math.max(
    0,
    slots.findIndex(({ frame }) => frame?.id === start),
  )
  const cull = useCull({
    count: slots.length,
    frameAt,
    columns,
    autoAdvance: advance,
    start: first,
  })
  const { go, active } = cull
  const goTo = useCallback(
    (frame: Frame) => {
      const at = slots.findIndex((slot) => slot.frame?.id === frame.id)
      if (at >= 0) go(at)
    },
    [slots, go],
  )
  const before = useRef({ slots, active })
  useEffect(() => {
    const was = before.current
    const moved = was.slots !== slots && was.slots.length !== slots.length
    if (moved && was.active && was.active.id !== active?.id) goTo(was.active)
    before.current = { slots, active }
  }, [slots, active, goTo])
  return { ...cull, goTo }
}
