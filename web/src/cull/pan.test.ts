import { expect, it } from 'vitest'
import { panned } from './pan'

const room = { width: 100, height: 100 }

it('centres what fits and moves what does not to the very edges', () => {
  const size = { width: 50, height: 300 }
  expect(panned(size, room, { x: 1, y: 0 })).toEqual({ x: 25, y: -0 })
  expect(panned(size, room, { x: 0, y: 1 })).toEqual({ x: 25, y: -200 })
  expect(panned(size, room, { x: 0, y: 2 })).toEqual({ x: 25, y: -200 })
})
