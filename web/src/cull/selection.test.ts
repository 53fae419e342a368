import { describe, expect, it } from 'vitest'
import { moveTo, START, step, toggle } from './selection'

const ids = ['a', 'b', 'c', 'd', 'e']
const idAt = (i: number) => ids[i]

describe('selection', () => {
  it('moves without a selection', () => {
    expect(moveTo(START, 3, false, idAt)).toEqual({ active: 3, anchor: 3, chosen: new Set() })
  })

  it('extends from the anchor in both directions', () => {
    const at = moveTo(START, 2, false, idAt)
    expect(moveTo(at, 4, true, idAt).chosen).toEqual(new Set(['c', 'd', 'e']))
    expect(moveTo(moveTo(at, 4, true, idAt), 0, true, idAt).chosen).toEqual(
      new Set(['a', 'b', 'c']),
    )
  })

  it('takes the active frame along when others are added, and lets go of one', () => {
    const two = toggle(START, 2, idAt)
    expect(two.chosen).toEqual(new Set(['a', 'c']))
    expect(toggle(two, 2, idAt).chosen).toEqual(new Set(['a']))
  })
})

describe('step', () => {
  it.each([
    ['ArrowRight', 4, 4],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 3],
    ['ArrowUp', 1, 1],
    ['Home', 3, 0],
    ['End', 0, 4],
  ])('%s from %i leads to %i in two columns of five', (key, from, to) => {
    expect(step(key, from, 2, 5)).toBe(to)
  })
})
