import { describe, expect, it } from 'vitest'
import { calmest, lightsOf } from './calm'
import { centreCrop } from './crop'
import { fitText, lineCount } from './fitText'

describe('centreCrop', () => {
  it.each([
    [0.8, 1, { x: 0, y: 0.1, width: 1, height: 0.8 }],
    [1, 0.5, { x: 0.25, y: 0, width: 0.5, height: 1 }],
  ])('of %f to %f', (aspect, wanted, region) => {
    const found = centreCrop(aspect, wanted)
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      expect(found[side]).toBeCloseTo(region[side])
    }
  })
})

function picture(side: number, at: (x: number, y: number) => number) {
  const rgba = new Uint8ClampedArray(4 * side * side)
  for (let i = 0; i < side * side; i += 1) {
    rgba.fill(at(i % side, Math.floor(i / side)), 4 * i, 4 * i + 3)
  }
  return lightsOf(rgba, side, side)
}

describe('calmest', () => {
  it('flees the busy half and tells how light it is there', () => {
    const busyTop = picture(32, (x, y) => (y < 16 && (x + y) % 2 ? 255 : 0))
    const spot = calmest(busyTop, 0.8)
    expect(spot.region.y).toBeGreaterThan(0.5)
    expect(spot.light).toBe(0)
  })

  it('uses the sides of a wide picture', () => {
    const busyLeft = picture(32, (x, y) => (x < 16 && (x + y) % 2 ? 0 : 255))
    const spot = calmest(busyLeft, 1.9)
    expect(spot.region.x).toBeGreaterThan(0.5)
    expect(spot.light).toBeCloseTo(1)
  })
})

describe('fitText', () => {
  const measure = (text: string) => text.length * 0.5
  const bounds = { smallest: 4, largest: 200 }

  it('grows until the next size would not fit', () => {
    const box = { width: 100, height: 53 }
    const size = fitText('spring sale', box, bounds, measure)
    const lines =
      lineCount(['spring', 'sale'], box.width / size, measure) ?? Number.POSITIVE_INFINITY
    expect(lines * size * 1.06).toBeLessThanOrEqual(53.01)
    expect(size).toBeGreaterThan(20)
  })

  it('never goes below the smallest', () => {
    expect(fitText('unbreakable'.repeat(20), { width: 10, height: 10 }, bounds, measure)).toBe(4)
  })
})
