import { describe, expect, it } from 'vitest'
import {
  centred,
  fitView,
  isMouseWheel,
  kept,
  MAX_SCALE,
  pinch,
  stop,
  toDoc,
  toScreen,
  wheeled,
  zoomTo,
} from './view'

const doc = { width: 1080, height: 1350 }
const room = { width: 900, height: 700 }
const wheel = { deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, altKey: false }

describe('fitting', () => {
  it('shows the whole document within the margin', () => {
    const view = fitView(doc, room, 40, 4)
    const [from, to] = [toScreen(view, { x: 0, y: 0 }), toScreen(view, { x: 1080, y: 1350 })]
    expect(from.y).toBeCloseTo(40)
    expect(to.y).toBeCloseTo(660)
    expect(from.x).toBeGreaterThan(40)
    expect(from.x + to.x).toBeCloseTo(room.width)
  })

  it('does not enlarge beyond what is allowed', () => {
    expect(fitView({ width: 100, height: 100 }, room, 40, 1).scale).toBe(1)
  })

  it('survives a room that has no size yet', () => {
    expect(fitView(doc, { width: 0, height: 0 }, 40, 1).scale).toBeGreaterThan(0)
  })
})

describe('zooming', () => {
  const view = centred(doc, room, 0.5)

  it('keeps what lies under the pointer', () => {
    const at = { x: 200, y: 300 }
    const before = toDoc(view, at)
    const after = toDoc(zoomTo(view, at, 3), at)
    expect(after.x).toBeCloseTo(before.x)
    expect(after.y).toBeCloseTo(before.y)
  })

  it('stops at its ends', () => {
    expect(zoomTo(view, { x: 0, y: 0 }, 1000).scale).toBe(MAX_SCALE)
  })

  it('goes by stops, from between them too', () => {
    expect(stop(1, 1)).toBe(1.5)
    expect(stop(1, -1)).toBeCloseTo(2 / 3)
    expect(stop(0.74, 1)).toBe(1)
    expect(stop(0.74, -1)).toBeCloseTo(2 / 3)
  })

  it('keeps what is between two fingers between them', () => {
    const was = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ] as const
    const now = [
      { x: 150, y: 200 },
      { x: 350, y: 200 },
    ] as const
    const next = pinch(view, was, now)
    expect(next.scale).toBeCloseTo(1)
    const middle = toDoc(view, { x: 150, y: 100 })
    expect(toScreen(next, middle).x).toBeCloseTo(250)
    expect(toScreen(next, middle).y).toBeCloseTo(200)
  })
})

describe('the wheel', () => {
  const view = centred(doc, room, 0.5)
  const at = { x: 450, y: 350 }

  it('zooms by a mouse, pans by a trackpad, zooms by a pinch on it', () => {
    expect(wheeled(view, at, { ...wheel, deltaY: -120 }).scale).toBeGreaterThan(0.5)
    const panned = wheeled(view, at, { ...wheel, deltaX: 3, deltaY: 7.5 })
    expect(panned).toEqual({ scale: 0.5, x: view.x - 3, y: view.y - 7.5 })
    expect(wheeled(view, at, { ...wheel, deltaY: 2.5, ctrlKey: true }).scale).toBeLessThan(0.5)
  })

  it('knows a mouse by its whole steps or by lines', () => {
    expect(isMouseWheel({ ...wheel, deltaY: 100 })).toBe(true)
    expect(isMouseWheel({ ...wheel, deltaY: 3, deltaMode: 1 })).toBe(true)
    expect(isMouseWheel({ ...wheel, deltaY: 4 })).toBe(false)
    expect(isMouseWheel({ ...wheel, deltaY: 100, deltaX: 2 })).toBe(false)
  })
})

it('never lets the document out of sight', () => {
  const away = kept({ scale: 1, x: 5000, y: -9000 }, doc, room)
  expect(away.x).toBeLessThan(room.width)
  expect(away.y + doc.height).toBeGreaterThan(0)
})
