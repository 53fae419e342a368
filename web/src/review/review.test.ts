import { describe, expect, it } from 'vitest'
import type { Surface } from '../api/types'
import { shareAt } from '../compare/share'
import { driftWords } from '../hero/drift'
import { checkName } from './checkName'
import { afterDecision, neighbour } from './neighbours'
import { shownOn } from './safeArea'

const queue = ['a', 'b', 'c'].map((document_id) => ({ document_id }))

describe('the queue', () => {
  it('goes on and back and ends', () => {
    expect(neighbour(queue, 'a', 1)).toBe('b')
    expect(neighbour(queue, 'a', -1)).toBeUndefined()
    expect(neighbour(queue, 'c', 1)).toBeUndefined()
    expect(neighbour(queue, 'elsewhere', 1)).toBe('a')
  })

  it('shows the next after a decision, the one before after the last, else none', () => {
    expect(afterDecision(queue, 'a')).toBe('b')
    expect(afterDecision(queue, 'c')).toBe('b')
    expect(afterDecision(queue.slice(0, 1), 'a')).toBeUndefined()
    expect(afterDecision(queue, 'elsewhere')).toBe('a')
  })
})

describe('what a channel shows', () => {
  const story: Surface = {
    id: 'instagram/story',
    channel: 'instagram',
    name: 'story',
    width: 1080,
    height: 1920,
    formats: ['jpeg'],
    safe: [0.14, 0, 0.2, 0],
    covered: [[0.5, 0.9, 0.5, 0.1]],
  }

  it('is the middle of a picture of another shape', () => {
    const { crop } = shownOn(story, { width: 1080, height: 1080 })
    expect(crop.height).toBeCloseTo(1)
    expect(crop.width).toBeCloseTo(1080 / 1920)
    expect(crop.x).toBeCloseTo((1 - crop.width) / 2)
  })

  it('has its safe area and what it covers within that', () => {
    const { crop, safe, covered } = shownOn(story, { width: 1080, height: 1920 })
    expect(crop).toEqual({ x: 0, y: 0, width: 1, height: 1 })
    expect(safe?.y).toBeCloseTo(0.14)
    expect(safe?.height).toBeCloseTo(0.66)
    expect(covered).toEqual([{ x: 0.5, y: 0.9, width: 0.5, height: 0.1 }])
  })

  it('is all safe where the channel takes nothing', () => {
    const plain = { ...story, safe: undefined, covered: undefined }
    const shown = shownOn(plain, { width: 100, height: 100 })
    expect(shown.safe).toBeUndefined()
    expect(shown.covered).toEqual([])
  })
})

it('says what a drift means', () => {
  expect(driftWords(0.001)).toBe('hero.drift.same')
  expect(driftWords(0.1)).toBe('hero.drift.close')
  expect(driftWords(0.3)).toBe('hero.drift.some')
  expect(driftWords(0.6)).toBe('hero.drift.far')
})

it('keeps the divider within its box', () => {
  const box = { left: 100, width: 200 }
  expect(shareAt(150, box)).toBe(0.25)
  expect(shareAt(0, box)).toBe(0)
  expect(shareAt(900, box)).toBe(1)
  expect(shareAt(5, { left: 0, width: 0 })).toBe(0)
})

it('names a check in words', () => {
  expect(checkName('text-contrast')).toBe('Text contrast')
  expect(checkName('safe_area')).toBe('Safe area')
})
