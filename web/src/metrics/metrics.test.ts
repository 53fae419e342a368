import { describe, expect, it } from 'vitest'
import { axisOf, placeOn, tickName } from './scale'
import { swarm } from './swarm'

describe('the axis', () => {
  it('has room for all values and is marked at both ends', () => {
    const axis = axisOf([250, 900, 40_000])
    expect(axis.low).toBe(100)
    expect(axis.high).toBe(60_000)
    expect(axis.ticks[0]).toBe(100)
    expect(placeOn(axis, 100)).toBe(0)
    expect(placeOn(axis, 60_000)).toBe(1)
  })

  it('is logarithmic', () => {
    const axis = { low: 1, high: 10_000, ticks: [] }
    expect(placeOn(axis, 100)).toBeCloseTo(0.5)
    expect(placeOn(axis, 0)).toBe(0)
    expect(placeOn(axis, 1e9)).toBe(1)
  })

  it('has length for one value and for equal ones, and few marks for many sizes', () => {
    for (const values of [[0], [1000], [5, 5, 5], [1, 400 * 86_400_000]]) {
      const { low, high, ticks } = axisOf(values)
      expect(high).toBeGreaterThan(low)
      expect(ticks.length).toBeLessThanOrEqual(6)
    }
  })

  it('names its marks', () => {
    const names = [300, 3000, 600_000, 28_800_000, 259_200_000].map(tickName)
    expect(names).toEqual(['300 ms', '3 s', '10 min', '8 h', '3 d'])
  })
})

describe('the dots', () => {
  it('keep to the middle where there is room', () => {
    expect(swarm([0, 50, 100], 7, 5)).toEqual([0, 0, 0])
  })

  it('step aside where they would cover another, in any order', () => {
    expect(swarm([10, 10, 10], 7, 5)).toEqual([0, 1, -1])
    const places = [30, 10, 12, 31, 11]
    const rows = swarm(places, 7, 5)
    for (const [a, x] of places.entries()) {
      for (const [b, y] of places.entries()) {
        const apart = Math.abs(x - y) >= 7 || rows[a] !== rows[b]
        expect(a === b || apart).toBe(true)
      }
    }
  })

  it('overlap only beyond the rows there are', () => {
    const rows = swarm(Array(40).fill(5), 7, 2)
    expect(Math.max(...rows.map(Math.abs))).toBe(2)
  })
})
