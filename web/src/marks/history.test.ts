import { expect, it } from 'vitest'
import { MarkHistory, reversal } from './history'

const step = {
  before: [
    { id: 'a', mark: '' as const, rating: 0 },
    { id: 'b', mark: 'reject' as const, rating: 2 },
    { id: 'c', mark: '' as const, rating: 0 },
  ],
  patch: { mark: 'pick' as const },
}

it('puts each frame back as it was, those alike in one write', () => {
  expect(reversal(step)).toEqual([
    { ids: ['a', 'c'], patch: { mark: '', rating: 0 } },
    { ids: ['b'], patch: { mark: 'reject', rating: 2 } },
  ])
})

it('forgets what was undone when something new is done', () => {
  const history = new MarkHistory()
  history.push(step)
  expect(history.undo()).toBe(step)
  expect(history.redo()).toBe(step)
  expect(history.undo()).toBe(step)
  history.push({ ...step, patch: { rating: 1 } })
  expect(history.redo()).toBeUndefined()
})
