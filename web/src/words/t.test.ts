import { expect, it } from 'vitest'
import { t, tn } from './t'
import { words } from './words'

it('fills in what is named and groups numbers', () => {
  expect(t('keys.go', { page: 'Home' })).toBe('Go to Home')
  expect(tn('count.frames', 1)).toBe('1 frame')
  expect(tn('count.frames', 1200)).toBe('1,200 frames')
})

it('has no empty words', () => {
  expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([])
})
