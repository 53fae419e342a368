/** What is chosen in a list of frames: one is active, any number may be selected with it. */
export interface Selection {
  active: number
  /** Where a range begins. */
  anchor: number
  chosen: ReadonlySet<string>
}

export const START: Selection = { active: 0, anchor: 0, chosen: new Set() }

type IdAt = (index: number) => string | undefined

function range(from: number, to: number, idAt: IdAt): Set<string> {
  const ids = new Set<string>()
  for (let i = Math.min(from, to); i <= Math.max(from, to); i += 1) {
    const id = idAt(i)
    if (id) ids.add(id)
  }
  return ids
}

/** Make another frame active; `extend` selects all between the anchor and it. */
export function moveTo(now: Selection, to: number, extend: boolean, idAt: IdAt): Selection {
  if (extend) return { active: to, anchor: now.anchor, chosen: range(now.anchor, to, idAt) }
  return { active: to, anchor: to, chosen: new Set() }
}

/** Add a frame to the selection or take it out; the active one belongs to it. */
export function toggle(now: Selection, at: number, idAt: IdAt): Selection {
  const chosen = new Set(now.chosen)
  const before = idAt(now.active)
  if (chosen.size === 0 && before) chosen.add(before)
  const id = idAt(at)
  if (id && !chosen.delete(id)) chosen.add(id)
  return { active: at, anchor: at, chosen }
}

const STEPS: Readonly<Record<string, (columns: number) => number>> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
}

/** Where an arrow leads in a grid; at an edge it stays. */
export function step(key: string, from: number, columns: number, count: number): number {
  if (key === 'Home') return 0
  if (key === 'End') return Math.max(0, count - 1)
  const to = from + (STEPS[key]?.(columns) ?? 0)
  return to < 0 || to >= count ? from : to
}
