import { describe, expect, it } from 'vitest'
import { monthOf, moveMonth, weekOf } from './days'

describe('monthOf', () => {
  it.each([
    ['2026-11-24', 42, '2026-10-26'],
    ['2026-02-10', 35, '2026-01-26'],
    ['2027-02-01', 28, '2027-02-01'],
  ])('the month of %s takes %i days from %s', (day, length, first) => {
    const { days } = monthOf(day)
    expect(days).toHaveLength(length)
    expect(days[0]).toBe(first)
  })
})

it('a week has seven days from Monday', () => {
  expect(weekOf('2026-11-24').days).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ])
})

it('months move over the turn of the year', () => {
  expect(moveMonth('2026-12-31', 1)).toBe('2027-01-01')
  expect(moveMonth('2026-01-31', -1)).toBe('2025-12-01')
})
