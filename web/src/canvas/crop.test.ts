import { describe, expect, it } from 'vitest'
import { cropRect, isCropped, movedFocus, uncropped } from './crop'
import type { Body } from './queries'

const doc = { width: 1200, height: 800 }
const square = { width: 1080, height: 1080 }
const middle = { x: 0.5, y: 0.5 }

describe('the frame of a crop', () => {
  it('is the largest of its shape, in the middle', () => {
    expect(cropRect(doc, square, middle)).toEqual({ x: 200, y: 0, width: 800, height: 800 })
  })

  it('stays within the document', () => {
    expect(cropRect(doc, square, { x: 0, y: 1 }).x).toBe(0)
    expect(cropRect(doc, square, { x: 1, y: 0 }).x).toBe(400)
  })

  it('follows a drag and stops at the edge', () => {
    const focus = movedFocus(doc, square, middle, { x: 100, y: 50 })
    expect(cropRect(doc, square, focus)).toEqual({ x: 300, y: 0, width: 800, height: 800 })
    const far = movedFocus(doc, square, middle, { x: 9000, y: 0 })
    expect(cropRect(doc, square, far).x).toBe(400)
  })

  it('does not grow stuck at the edge', () => {
    const far = movedFocus(doc, square, { x: 1, y: 0.5 }, { x: 500, y: 0 })
    const back = movedFocus(doc, square, far, { x: -10, y: 0 })
    expect(cropRect(doc, square, back).x).toBe(390)
  })
})

describe('showing the whole picture again', () => {
  const blob = 'a'.repeat(64)
  const cropped: Body = {
    width: 1080,
    height: 1080,
    layers: [
      { kind: 'picture', id: 'l1', blob, width: 1200, height: 800, x: -270, y: 0, scale: 1.35 },
      { kind: 'type', id: 'l2', text: 'Hi', width: 400, height: 100, x: 135, y: 270, scale: 1.35 },
    ],
  }

  it('brings back its size and moves nothing on it', () => {
    const whole = uncropped(cropped)
    expect([whole.width, whole.height]).toEqual([1200, 800])
    expect(whole.layers?.[0]).toMatchObject({ x: 0, y: 0, scale: 1 })
    expect(whole.layers?.[1]?.x).toBeCloseTo(300)
    expect(whole.layers?.[1]?.y).toBeCloseTo(200)
    expect(whole.layers?.[1]?.scale).toBeCloseTo(1)
  })

  it('is offered only where something is cropped', () => {
    expect(isCropped(cropped)).toBe(true)
    expect(isCropped(uncropped(cropped))).toBe(false)
  })
})
