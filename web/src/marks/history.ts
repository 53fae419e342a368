import type { MarkPatch } from '../api/patches'
import type { Frame, Mark } from '../api/types'
import { groupBy } from '../parts/groupBy'

export interface Before {
  id: string
  mark: Mark
  rating: number
}

export interface Step {
  before: readonly Before[]
  patch: MarkPatch
}

export function stateOf(frame: Frame): Before {
  return { id: frame.id, mark: frame.mark, rating: frame.rating }
}

/** Marks that can be taken back, and those taken back that can be made again. */
export class MarkHistory {
  private done: Step[] = []
  private undone: Step[] = []

  push(step: Step): void {
    this.done.push(step)
    this.undone = []
  }

  undo(): Step | undefined {
    const step = this.done.pop()
    if (step) this.undone.push(step)
    return step
  }

  redo(): Step | undefined {
    const step = this.undone.pop()
    if (step) this.done.push(step)
    return step
  }
}

/** The writes that put the frames of a step back, those alike in one. */
export function reversal(step: Step): { ids: string[]; patch: MarkPatch }[] {
  const groups = groupBy(step.before, ({ mark, rating }) => `${mark} ${rating}`)
  return [...groups.values()].map((members) => ({
    ids: members.map(({ id }) => id),
    patch: { mark: members[0]?.mark, rating: members[0]?.rating },
  }))
}
