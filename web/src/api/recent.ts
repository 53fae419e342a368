import type { Frame, Sheet } from './types'

const KEPT = 400
const frames = new Map<string, Frame>()

/** Frames that the stream told of lately: one may come while its sheet is still on its way. */
export const recent = {
  add(frame: Frame): void {
    frames.set(frame.id, frame)
    const oldest = frames.keys().next().value
    if (frames.size > KEPT && oldest) frames.delete(oldest)
  },
  of: (takeId: string): Frame[] => [...frames.values()].filter((f) => f.take_id === takeId),
}

/** The sheet with the frames that came while it was being asked for. */
export function withRecent(sheet: Sheet): Sheet {
  const known = new Set(sheet.frames.map(({ id }) => id))
  const missed = recent.of(sheet.take.id).filter(({ id }) => !known.has(id))
  if (missed.length === 0) return sheet
  const all = [...sheet.frames, ...missed].sort((a, b) => a.idx - b.idx)
  return {
    ...sheet,
    frames: all,
    take: { ...sheet.take, done: Math.max(sheet.take.done, all.length) },
  }
}
