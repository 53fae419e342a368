import { expect, it } from 'vitest'
import type { Surface } from '../api/types'
import { choices } from '../export/choices'
import { shapeGroups, surfaceTitle } from './shapes'

const surface = (id: string, width: number, height: number): Surface => {
  const [channel = '', name = ''] = id.split('/')
  return { id, channel, name, width, height, formats: ['jpeg'] }
}
const all = [
  surface('linkedin/post', 1200, 627),
  surface('instagram/feed-4x5', 1080, 1350),
  surface('instagram/story', 1080, 1920),
]

it('names a surface as a person does', () => {
  expect(surfaceTitle('instagram/feed-4x5')).toBe('Instagram feed 4:5')
  expect(surfaceTitle('linkedin/post')).toBe('LinkedIn post')
})

it('puts the shapes of the brief first and none twice', () => {
  const groups = shapeGroups(all, ['instagram/story'])
  expect(groups[0]?.items.map(({ value }) => value)).toEqual(['instagram/story'])
  const values = groups.flatMap(({ items }) => items.map(({ value }) => value))
  expect(new Set(values).size).toBe(values.length)
  expect(values).toContain('linkedin/post')
})

it('has no empty group for a picture without a brief', () => {
  expect(shapeGroups(all, []).every(({ items }) => items.length > 0)).toBe(true)
})

it('finds a channel by its words in any order, or by its size', () => {
  const ids = (search: string) =>
    choices(all, ['linkedin/post'], search).flatMap(({ items }) => items.map(({ id }) => id))
  expect(ids('story insta')).toEqual(['instagram/story'])
  expect(ids('1080x1350')).toEqual(['instagram/feed-4x5'])
  expect(ids('')).toEqual(['linkedin/post', 'instagram/feed-4x5', 'instagram/story'])
  expect(ids('nothing')).toEqual([])
})
