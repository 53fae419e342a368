import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { MarkPatch } from '../api/patches'
import type { Frame } from '../api/types'
import { tellError } from '../parts/tell'
import { MarkHistory, reversal, stateOf } from './history'
import { writeMarks } from './writer'

/** One history for the whole visit: it survives going to another sheet and back. */
const history = new MarkHistory()

export interface Marks {
  mark: (frames: readonly Frame[], patch: MarkPatch) => void
  undo: () => void
  redo: () => void
}

/** Mark and rate frames, with undo. */
export function useMarks(): Marks {
  const client = useQueryClient()
  const write = useCallback(
    (ids: string[], patch: MarkPatch) => void writeMarks(client, ids, patch).catch(tellError),
    [client],
  )
  const mark = useCallback(
    (frames: readonly Frame[], patch: MarkPatch) => {
      const changed = frames.filter((frame) => differs(frame, patch))
      if (changed.length === 0) return
      history.push({ before: changed.map(stateOf), patch })
      write(
        changed.map(({ id }) => id),
        patch,
      )
    },
    [write],
  )
  const undo = useCallback(() => {
    const step = history.undo()
    for (const { ids, patch } of step ? reversal(step) : []) write(ids, patch)
  }, [write])
  const redo = useCallback(() => {
    const step = history.redo()
    if (step) {
      write(
        step.before.map(({ id }) => id),
        step.patch,
      )
    }
  }, [write])
  return { mark, undo, redo }
}

function differs(frame: Frame, patch: MarkPatch): boolean {
  const mark = patch.mark ?? frame.mark
  const rating = patch.rating ?? frame.rating
  return mark !== frame.mark || rating !== frame.rating
}
