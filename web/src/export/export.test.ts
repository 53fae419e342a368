import { describe, expect, it } from 'vitest'
import type { Brief } from '../api/types'
import { grouped, readyFor } from './groups'
import { type Export, zipUrl } from './queries'
import { shareOfLimit } from './share'
import { hung, kindOf } from './wall'

describe('the wall', () => {
  it('keeps proportions', () => {
    for (const [width, height] of [
      [1080, 1920],
      [1080, 1080],
      [2560, 1440],
    ] as const) {
      const size = hung({ width, height }, 1000)
      expect(size.width / size.height).toBeCloseTo(width / height, 1)
    }
  })

  it('gives wide and tall ones like room and keeps within the screen', () => {
    const [tall, wide] = [
      hung({ width: 9, height: 16 }, 1000),
      hung({ width: 16, height: 9 }, 1000),
    ]
    expect(tall.width * tall.height).toBeCloseTo(wide.width * wide.height, -3)
    expect(hung({ width: 5000, height: 400 }, 300).width).toBeLessThanOrEqual(300)
  })

  it('hangs each in the frame of its channel', () => {
    const at = (channel: string, width: number, height: number) =>
      kindOf({ channel, width, height })
    expect(at('instagram', 1080, 1920)).toBe('phone')
    expect(at('instagram', 1080, 1080)).toBe('post')
    expect(at('web', 2560, 1440)).toBe('browser')
    expect(at('email', 1200, 400)).toBe('mail')
    expect(kindOf({ channel: 'x', width: 1, height: 1, print_size: {} })).toBe('paper')
  })
})

const made = (id: string, document_id: string, brief_id: string | null) =>
  ({ id, document_id, brief_id }) as Export
const brief = (id: string, status: string, document_id: string | null) =>
  ({ id, status, document_id }) as Brief

describe('the list', () => {
  const briefs = [brief('b1', 'exported', 'd1'), brief('b2', 'approved', 'd2')]
  const exports = [made('e2', 'd1', 'b1'), made('e1', 'd1', 'b1'), made('e0', 'd9', null)]

  it('groups exports by picture', () => {
    const groups = grouped(exports, briefs)
    expect(groups.map(({ documentId }) => documentId)).toEqual(['d1', 'd9'])
    expect(groups[0]?.exports).toHaveLength(2)
    expect(groups[0]?.brief?.id).toBe('b1')
    expect(groups[1]?.brief).toBeUndefined()
  })

  it('offers approved briefs of which nothing is exported', () => {
    expect(readyFor(exports, briefs).map(({ id }) => id)).toEqual(['b2'])
    expect(readyFor([...exports, made('e3', 'd2', 'b2')], briefs)).toEqual([])
  })
})

it('names every file of a ZIP', () => {
  expect(zipUrl(['e1', 'e2'], 'b1')).toBe('/api/exports/zip?ids=e1&ids=e2&brief_id=b1')
  expect(zipUrl(['e1'])).toBe('/api/exports/zip?ids=e1')
})

it('measures a file against its limit where there is one', () => {
  expect(shareOfLimit(50, 100)).toBe(0.5)
  expect(shareOfLimit(500, 100)).toBe(1)
  expect(shareOfLimit(50, null)).toBeUndefined()
  expect(shareOfLimit(null, 100)).toBeUndefined()
})
