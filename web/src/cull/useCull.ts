import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { MarkPatch } from '../api/patches'
import type { Frame } from '../api/types'
import { type Marks, useMarks } from '../marks/useMarks'
import { moveTo, type Selection, START, step, toggle } from './selection'

export interface Modifiers {
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
}

export interface Cull {
  selection: Selection
  active: Frame | undefined
  /** What an action acts on: the selection if there is one, else the active frame. */
  targets: () => Frame[]
  arrow: (key: string, extend: boolean) => void
  go: (index: number) => void
  press: (index: number, held: Modifiers) => void
  selectAll: () => void
  clearSelection: () => void
  mark: (patch: MarkPatch) => void
  marks: Marks
}

interface Options {
  count: number
  frameAt: (index: number) => Frame | undefined
  columns: number
  autoAdvance: boolean
  start?: number
}

/** Choosing and marking in a list of frames, as in a photographer's culling tool. */
export function useCull({ count, frameAt, columns, autoAdvance, start = 0 }: Options): Cull {
  const [selection, setSelection] = useState<Selection>({ ...START, active: start, anchor: start })
  const now = useRef({ count, frameAt, columns, selection })
  const marks = useMarks()
  const activeId = useRef<string | undefined>(undefined)
  const active = Math.min(selection.active, Math.max(0, count - 1))
  useEffect(() => {
    now.current = { count, frameAt, columns, selection: { ...selection, active } }
    activeId.current = frameAt(active)?.id
  })

  const actions = useMemo(() => {
    const idAt = (i: number) => now.current.frameAt(i)?.id
    const at = () => now.current.selection
    return {
      arrow: (key: string, extend: boolean) => {
        const to = step(key, at().active, now.current.columns, now.current.count)
        setSelection(moveTo(at(), to, extend, idAt))
      },
      go: (index: number) => setSelection(moveTo(at(), index, false, idAt)),
      press: (index: number, held: Modifiers) => {
        const many = held.ctrlKey || held.metaKey
        setSelection(many ? toggle(at(), index, idAt) : moveTo(at(), index, held.shiftKey, idAt))
      },
      selectAll: () => {
        const all = moveTo({ ...at(), anchor: 0 }, now.current.count - 1, true, idAt)
        setSelection({ ...all, active: at().active })
      },
      clearSelection: () => setSelection(moveTo(at(), at().active, false, idAt)),
    }
  }, [])

  const targets = useCallback((): Frame[] => {
    const { selection: s, count: n, frameAt: get } = now.current
    const one = get(s.active)
    if (s.chosen.size < 2) return one ? [one] : []
    const found: Frame[] = []
    for (let i = 0; i < n; i += 1) {
      const frame = get(i)
      if (frame && s.chosen.has(frame.id)) found.push(frame)
    }
    return found
  }, [])

  const mark = useCallback(
    (patch: MarkPatch) => {
      const frames = targets()
      marks.mark(frames, patch)
      if (autoAdvance && frames.length === 1) actions.arrow('ArrowRight', false)
    },
    [targets, marks, autoAdvance, actions],
  )

  return {
    selection: { ...selection, active },
    active: frameAt(active),
    targets,
    mark,
    marks,
    ...actions,
  }
}
