import { describe, expect, it } from 'vitest'
import {
  brushStep,
  hasPaint,
  MAX_BRUSH,
  MIN_BRUSH,
  paint,
  type Stroke,
  strokesBox,
} from './strokes'

const doc = { width: 100, height: 80 }
const stroke = (points: [number, number][], erase = false): Stroke => ({
  points: points.map(([x, y]) => ({ x, y })),
  size: 10,
  erase,
})

/** A pen that writes down what it is told. */
function recorder() {
  const told: string[] = []
  const pen = {
    lineWidth: 0,
    lineCap: 'butt' as CanvasLineCap,
    lineJoin: 'miter' as CanvasLineJoin,
    strokeStyle: '',
    fillStyle: '',
    globalCompositeOperation: 'source-over' as GlobalCompositeOperation,
    beginPath: () => told.push('begin'),
    moveTo: (x: number, y: number) => told.push(`move ${x} ${y}`),
    lineTo: (x: number, y: number) => told.push(`line ${x} ${y}`),
    stroke: () => told.push(`stroke ${pen.lineWidth} ${pen.globalCompositeOperation}`),
    arc: (x: number, y: number, r: number) => told.push(`arc ${x} ${y} ${r}`),
    fill: () => told.push(`fill ${pen.globalCompositeOperation}`),
  }
  return { pen, told }
}

describe('painting', () => {
  it('makes a dot of a click', () => {
    const { pen, told } = recorder()
    paint(pen, stroke([[5, 6]]), '#fff')
    expect(told).toEqual(['begin', 'arc 5 6 5', 'fill source-over'])
  })

  it('draws a drag as one round line of the brush’s size', () => {
    const { pen, told } = recorder()
    paint(
      pen,
      stroke([
        [0, 0],
        [4, 0],
        [8, 3],
      ]),
      '#fff',
    )
    expect(told).toEqual(['begin', 'move 0 0', 'line 4 0', 'line 8 3', 'stroke 10 source-over'])
    expect([pen.lineCap, pen.lineJoin]).toEqual(['round', 'round'])
  })

  it('can go on from where it was', () => {
    const { pen, told } = recorder()
    paint(
      pen,
      stroke([
        [0, 0],
        [4, 0],
        [8, 3],
      ]),
      '#fff',
      1,
    )
    expect(told.slice(1, 3)).toEqual(['move 4 0', 'line 8 3'])
  })

  it('takes away what is erased', () => {
    const { pen, told } = recorder()
    paint(
      pen,
      stroke(
        [
          [0, 0],
          [4, 0],
        ],
        true,
      ),
      '#fff',
    )
    expect(told.at(-1)).toBe('stroke 10 destination-out')
  })
})

describe('what is painted', () => {
  it('has a box that ends with the document', () => {
    expect(
      strokesBox(
        [
          stroke([
            [2, 2],
            [50, 40],
          ]),
        ],
        doc,
      ),
    ).toEqual({
      x: 0,
      y: 0,
      width: 55,
      height: 45,
    })
    expect(strokesBox([stroke([[500, 500]])], doc)).toBeUndefined()
    expect(strokesBox([], doc)).toBeUndefined()
  })

  it('is nothing where only erased', () => {
    expect(hasPaint([stroke([[1, 1]], true)])).toBe(false)
    expect(hasPaint([stroke([[1, 1]], true), stroke([[1, 1]])])).toBe(true)
  })
})

it('steps the brush up and down within its limits', () => {
  expect(brushStep(20, 1)).toBe(25)
  expect(brushStep(120, -1)).toBe(100)
  expect(brushStep(MIN_BRUSH, -1)).toBe(MIN_BRUSH)
  expect(brushStep(MAX_BRUSH, 1)).toBe(MAX_BRUSH)
  let size = MIN_BRUSH
  for (let i = 0; i < 100; i++) {
    const next = brushStep(size, 1)
    expect(next === MAX_BRUSH || next > size).toBe(true)
    size = next
  }
})
