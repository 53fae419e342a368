import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weekStart } from './dates'
import { duration } from './duration'
import { money } from './money'
import { bytes, pixels } from './units'

describe('duration', () => {
  it.each([
    [12, '12 ms'],
    [99.4, '99 ms'],
    [420, '0.42 s'],
    [996, '1.0 s'],
    [3140, '3.1 s'],
    [9960, '10 s'],
    [59_600, '1 min 00 s'],
    [125_000, '2 min 05 s'],
    [4_320_000, '1 h 12 min'],
  ])('%d ms is %s', (ms, said) => expect(duration(ms)).toBe(said))
})

describe('money', () => {
  it.each([
    [0, '$0.00'],
    [33_600, '$0.0336'],
    [1_340_000, '$1.34'],
    [50_000_000, '$50.00'],
  ])('%d micros are %s', (micros, said) => expect(money(micros, 'USD')).toBe(said))
})

describe('bytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.00 kB'],
    [29_400, '29.4 kB'],
    [999_600, '1.00 MB'],
    [8_000_000, '8.00 MB'],
  ])('%d are %s', (n, said) => expect(bytes(n)).toBe(said))
})

it('writes sizes with both units and groups', () => {
  expect(pixels(1080, 12_000)).toBe('1,080 × 12,000 px')
})

describe('days', () => {
  it('weeks start on Monday', () => {
    expect(weekStart('2026-11-29')).toBe('2026-11-23')
    expect(weekStart('2026-11-23')).toBe('2026-11-23')
  })

  it('adding and counting agree over a change of the clocks', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  })
})
