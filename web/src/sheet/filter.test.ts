import { describe, expect, it } from 'vitest'
import type { Frame } from '../api/types'
import { passes, slotsOf } from './filter'

const frame = (idx: number, mark: Frame['mark'] = '', rating = 0) =>
  ({ id: `f${idx}`, idx, mark, rating }) as Frame

describe('passes', () => {
  it('combines mark and stars', () => {
    expect(passes(frame(0, 'pick', 4), { mark: 'pick', stars: 4 })).toBe(true)
    expect(passes(frame(0, 'pick', 3), { mark: 'pick', stars: 4 })).toBe(false)
    expect(passes(frame(0, '', 4), { mark: 'pick', stars: 4 })).toBe(false)
    expect(passes(frame(0, '', 4), { mark: 'unmarked' })).toBe(true)
  })
})

describe('slotsOf', () => {
  const frames = [frame(0, 'pick'), frame(2, 'reject', 5)]
  const faults = [{ idx: 1, message: 'refused' }]
  const running = { take: { count: 4, state: 'running' }, frames, faults }

  it('has a place for each frame of a running take', () => {
    expect(
      slotsOf(running, {}).map(({ number, frame: f, fault }) => [number, f?.id, fault]),
    ).toEqual([
      [1, 'f0', undefined],
      [2, undefined, 'refused'],
      [3, 'f2', undefined],
      [4, undefined, undefined],
    ])
  })

  it('shows what an ended take gave', () => {
    const ended = { ...running, take: { count: 4, state: 'cancelled' } }
    expect(slotsOf(ended, {}).map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('shows only frames under a filter, with their own numbers', () => {
    expect(slotsOf(running, { stars: 3 })).toEqual([{ number: 3, frame: frames[1] }])
  })
})
