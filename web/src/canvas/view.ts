/** How the document lies on the screen: screen = document × scale + (x, y), in CSS pixels. */
export interface View {
  scale: number
  x: number
  y: number
}

export interface Size {
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

export const MIN_SCALE = 0.02
export const MAX_SCALE = 32
const IN_SIGHT = 48 // CSS px of the picture that always stay on the screen

const limit = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** The document in the middle at this scale. */
export function centred(doc: Size, room: Size, scale: number): View {
  return {
    scale,
    x: (room.width - doc.width * scale) / 2,
    y: (room.height - doc.height * scale) / 2,
  }
}

/** The whole document in sight, `margin` from the edges; small ones are not enlarged beyond `most`. */
export function fitView(doc: Size, room: Size, margin: number, most: number): View {
  const width = Math.max(room.width - 2 * margin, 1)
  const height = Math.max(room.height - 2 * margin, 1)
  const scale = Math.min(width / doc.width, height / doc.height, most)
  return centred(doc, room, limit(scale, MIN_SCALE, MAX_SCALE))
}

export function toDoc(view: View, at: Point): Point {
  return { x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale }
}

export function toScreen(view: View, at: Point): Point {
  return { x: at.x * view.scale + view.x, y: at.y * view.scale + view.y }
}

/** Another scale; what lies under `at` (on the screen) stays there. */
export function zoomTo(view: View, at: Point, scale: number): View {
  const next = limit(scale, MIN_SCALE, MAX_SCALE)
  const fixed = toDoc(view, at)
  return { scale: next, x: at.x - fixed.x * next, y: at.y - fixed.y * next }
}

/** The view moved back so far that a little of the document is in sight. */
export function kept(view: View, doc: Size, room: Size): View {
  return {
    scale: view.scale,
    x: limit(view.x, IN_SIGHT - doc.width * view.scale, room.width - IN_SIGHT),
    y: limit(view.y, IN_SIGHT - doc.height * view.scale, room.height - IN_SIGHT),
  }
}

const STOPS = [0.05, 0.1, 0.25, 1 / 3, 0.5, 2 / 3, 1, 1.5, 2, 3, 4, 6, 8, 16, 32] as const

/** The next stop above or below a scale. */
export function stop(scale: number, step: 1 | -1): number {
  const beyond = 1.001
  if (step > 0) return STOPS.find((each) => each > scale * beyond) ?? MAX_SCALE
  return STOPS.findLast((each) => each < scale / beyond) ?? MIN_SCALE
}

/** A pinch of two fingers: what was between them stays between them. */
export function pinch(
  view: View,
  was: readonly [Point, Point],
  now: readonly [Point, Point],
): View {
  const middle = ([a, b]: readonly [Point, Point]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
  const reach = ([a, b]: readonly [Point, Point]) => Math.hypot(a.x - b.x, a.y - b.y)
  const [from, to] = [middle(was), middle(now)]
  const moved = { ...view, x: view.x + to.x - from.x, y: view.y + to.y - from.y }
  return zoomTo(moved, to, (view.scale * reach(now)) / Math.max(reach(was), 1))
}

interface Wheel {
  deltaX: number
  deltaY: number
  deltaMode: number
  ctrlKey: boolean
  altKey: boolean
}

/** A mouse's wheel moves in large whole steps, a trackpad in small ones and sideways too. */
export function isMouseWheel(wheel: Wheel): boolean {
  if (wheel.deltaMode !== 0) return true
  const whole = Number.isInteger(wheel.deltaY) && Math.abs(wheel.deltaY) >= 50
  return wheel.deltaX === 0 && whole
}

/** A wheel zooms and a trackpad pans; a pinch on it (which comes as Ctrl) zooms. */
export function wheeled(view: View, at: Point, wheel: Wheel): View {
  if (!wheel.ctrlKey && !wheel.altKey && !isMouseWheel(wheel)) {
    return { ...view, x: view.x - wheel.deltaX, y: view.y - wheel.deltaY }
  }
  const pixels = wheel.deltaMode === 0 ? wheel.deltaY : wheel.deltaY * 40
  const speed = isMouseWheel(wheel) ? 0.0016 : 0.01
  return zoomTo(view, at, view.scale * Math.exp(-pixels * speed))
}
