import { describe, expect, it } from 'vitest'
import type { Brief } from '../api/types'
import { BLANK, draftOf, patchFor, titleOf } from './form'

const brief = {
  id: 'b',
  campaign_id: 'c',
  title: 'Spring sale',
  kind: 'post',
  words: 'flowers',
  negative: '',
  headline: '',
  channels: ['x/post'],
  stakes: 'everyday',
  due: null,
} as unknown as Brief

describe('patchFor', () => {
  it('is nothing for a brief as it stands', () => {
    expect(patchFor(brief, draftOf(brief))).toBeUndefined()
  })

  it('holds only what differs', () => {
    const draft = { ...draftOf(brief), due: '2026-12-01', channels: ['x/post', 'instagram/story'] }
    expect(patchFor(brief, draft)).toEqual({
      due: '2026-12-01',
      channels: ['x/post', 'instagram/story'],
    })
  })
})

describe('titleOf', () => {
  it('prefers what was given', () => {
    expect(titleOf({ ...BLANK, title: ' A ', words: 'w' })).toBe('A')
  })

  it('cuts long words between two of them', () => {
    const words = 'a calm breakfast table by a large window with oranges and coffee in the morning'
    expect(titleOf({ ...BLANK, words })).toBe(
      'a calm breakfast table by a large window with oranges and…',
    )
  })
})
