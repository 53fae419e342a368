import { describe, expect, it } from 'vitest'
import { edgeAt } from './gestures'
import type { LiveType } from './layers'
import { holds, newType, nextId, patched, typeAt, withLayer, withoutLayer } from './layers'
import { boxOfLight } from './maskBox'
import type { Body } from './queries'
import { snap } from './snap'

const blob = 'a'.repeat(64)
const type: LiveType = { kind: 'type', id: 'l2', text: 'Hi', x: 100, y: 50, width: 200, height: 80 }
const body: Body = {
  width: 800,
  height: 600,
  layers: [{ kind: 'picture', id: 'l1', blob, width: 800, height: 600 }, type],
}

describe('layers', () => {
  it('are found under a point, the topmost live type', () => {
    expect(typeAt(body, { x: 150, y: 70 })?.id).toBe('l2')
    expect(typeAt(body, { x: 90, y: 70 })).toBeUndefined()
    expect(typeAt(patched(body, 'l2', { visible: false }), { x: 150, y: 70 })).toBeUndefined()
  })

  it('are found where they are turned to', () => {
    const turned = { ...type, rotation: 90 }
    expect(holds(turned, { x: 200, y: 10 })).toBe(true)
    expect(holds(turned, { x: 110, y: 90 })).toBe(false)
    expect(holds({ ...type, scale: 2 }, { x: 450, y: 200 })).toBe(true)
  })

  it('change without touching the document given', () => {
    const next = patched(body, 'l2', { text: 'Ho' })
    expect(next.layers?.[1]).toMatchObject({ text: 'Ho', x: 100 })
    expect(body.layers?.[1]).toMatchObject({ text: 'Hi' })
    expect(patched(body, 'gone', { text: 'Ho' })).toBe(body)
    expect(withoutLayer(body, 'l2').layers).toHaveLength(1)
  })

  it('are put on top once, whatever is done twice', () => {
    const added = newType(body, { x: 10, y: 300 }, 'Inter')
    expect(added.id).toBe('l3')
    expect(nextId(withLayer(body, added))).toBe('l4')
    expect(withLayer(withLayer(body, added), added).layers).toHaveLength(3)
  })

  it('start within the document as new type', () => {
    const { x = 0, width } = newType(body, { x: 700, y: 300 }, 'Inter')
    expect(x).toBe(700)
    expect(width).toBeGreaterThanOrEqual(200)
  })
})

describe('handles', () => {
  it('are the middle of the left and right edges', () => {
    expect(edgeAt(type, { x: 103, y: 90 }, 8)).toBe('left')
    expect(edgeAt(type, { x: 299, y: 92 }, 8)).toBe('right')
    expect(edgeAt(type, { x: 200, y: 90 }, 8)).toBeUndefined()
    expect(edgeAt(type, { x: 100, y: 52 }, 8)).toBeUndefined()
  })
})

describe('snapping', () => {
  const box = { x: 0, y: 0, width: 200, height: 80 }

  it('draws to the middle and tells the line', () => {
    const place = snap({ ...box, x: 304, y: 130 }, body, 8)
    expect(place).toEqual({ x: 300, y: 130, vertical: 400, horizontal: undefined })
  })

  it('draws to the margins', () => {
    expect(snap({ ...box, x: 53, y: 45 }, body, 8)).toMatchObject({ x: 56, y: 42 })
  })

  it('leaves alone what is far', () => {
    expect(snap({ ...box, x: 200, y: 200 }, body, 8)).toMatchObject({ x: 200, y: 200 })
  })
})

describe('the box of a mask', () => {
  const pixels = (lit: number[]) => {
    const data = new Uint8ClampedArray(4 * 4 * 3)
    for (const at of lit) data[4 * at] = 255
    return data
  }

  it('is in fractions of it', () => {
    expect(boxOfLight(pixels([5, 6]), 4, 3)).toEqual({
      x: 0.25,
      y: 1 / 3,
      width: 0.5,
      height: 1 / 3,
    })
  })

  it('is none where all is black', () => {
    expect(boxOfLight(pixels([]), 4, 3)).toBeUndefined()
  })
})
