import { describe, expect, it } from 'vitest'
import { fitGrid } from './fit'

const room = { width: 1350, height: 720 }
const want = { room, gap: 12, caption: 20 }

describe('fitGrid', () => {
  it.each([
    [12, 0.8],
    [24, 0.8],
    [24, 1],
    [24, 16 / 9],
    [12, 1128 / 191],
    [18, 0.5625],
  ])('shows %i frames of aspect %f without scrolling', (count, aspect) => {
    const { columns, cell, scrolls } = fitGrid({ ...want, count, aspect })
    const rows = Math.ceil(count / columns)
    expect(scrolls).toBe(false)
    expect(columns * cell.width + (columns - 1) * 12).toBeLessThanOrEqual(room.width)
    expect(rows * (cell.height + 20) + (rows - 1) * 12).toBeLessThanOrEqual(room.height + rows)
  })

  it('takes the largest size of all that fit', () => {
    const best = fitGrid({ ...want, count: 24, aspect: 0.8 })
    for (let columns = 1; columns <= 24; columns += 1) {
      const rows = Math.ceil(24 / columns)
      const wide = (room.width - 12 * (columns - 1)) / columns
      const high = ((room.height - 12 * (rows - 1)) / rows - 20) * 0.8
      expect(best.cell.width).toBeGreaterThanOrEqual(Math.floor(Math.min(wide, high)))
    }
  })

  it('lets more than 24 scroll at the size of 24', () => {
    const many = fitGrid({ ...want, count: 96, aspect: 0.8 })
    expect(many.cell).toEqual(fitGrid({ ...want, count: 24, aspect: 0.8 }).cell)
    expect(many.scrolls).toBe(true)
  })

  it('scrolls on a phone rather than show stamps', () => {
    const phone = fitGrid({ ...want, room: { width: 366, height: 520 }, count: 24, aspect: 0.8 })
    expect(phone).toMatchObject({ columns: 2, scrolls: true })
  })
})
