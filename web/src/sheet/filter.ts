import type { Frame } from '../api/types'
import type { SheetSearch } from '../app/search'

/** Whether a frame passes all filters that are on. */
export function passes(
  frame: Frame,
  { mark, stars }: Pick<SheetSearch, 'mark' | 'stars'>,
): boolean {
  const marked = mark === 'unmarked' ? frame.mark === '' : mark === undefined || frame.mark === mark
  return marked && frame.rating >= (stars ?? 0)
}

export function isFiltered({ mark, stars }: Pick<SheetSearch, 'mark' | 'stars'>): boolean {
  return mark !== undefined || stars !== undefined
}

export interface Slot {
  /** Counted from 1 in the take. */
  number: number
  frame?: Frame
  fault?: string
}

interface Sheet {
  take: { count: number; state: string }
  frames: readonly Frame[]
  faults: readonly { idx: number; message: string }[]
}

const RUNNING = new Set(['queued', 'running'])

/**
 * What the sheet shows, in order. Without filters every frame of a running take has its place from
 * the start; a take that has ended shows what it gave.
 */
export function slotsOf(sheet: Sheet, search: Pick<SheetSearch, 'mark' | 'stars'>): Slot[] {
  if (isFiltered(search)) {
    return sheet.frames
      .filter((f) => passes(f, search))
      .map((frame) => ({ number: frame.idx + 1, frame }))
  }
  const frames = new Map(sheet.frames.map((frame) => [frame.idx, frame]))
  const faults = new Map(sheet.faults.map((fault) => [fault.idx, fault.message]))
  const all = Array.from({ length: sheet.take.count }, (_, idx) => ({
    number: idx + 1,
    frame: frames.get(idx),
    fault: faults.get(idx),
  }))
  return RUNNING.has(sheet.take.state) ? all : all.filter(({ frame, fault }) => frame || fault)
}
