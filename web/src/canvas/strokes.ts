import type { Rect } from './crop'
import type { Point, Size } from './view'

/** A drag of the brush in pixels of the document. */
export interface Stroke {
  points: readonly Point[]
  size: number
  erase: boolean
}

export const MIN_BRUSH = 4
export const MAX_BRUSH = 600

/** The next larger or smaller brush: steps grow with it, as in other programs. */
export function brushStep(size: number, step: 1 | -1): number {
  const by = size < 10 ? 1 : size < 50 ? 5 : size < 100 ? 10 : size < 200 ? 25 : 50
  return Math.min(Math.max(Math.round((size + step * by) / by) * by, MIN_BRUSH), MAX_BRUSH)
}

type Pen = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'stroke' | 'arc' | 'fill'
> & {
  lineWidth: number
  lineCap: CanvasLineCap
  lineJoin: CanvasLineJoin
  strokeStyle: string | CanvasGradient | CanvasPattern
  fillStyle: string | CanvasGradient | CanvasPattern
  globalCompositeOperation: GlobalCompositeOperation
}

/** Paint a stroke, or only what follows its point number `from`. */
export function paint(pen: Pen, stroke: Stroke, colour: string, from = 0): void {
  const points = stroke.points.slice(from)
  const [first, ...rest] = points
  if (!first) return
  pen.globalCompositeOperation = stroke.erase ? 'destination-out' : 'source-over'
  pen.strokeStyle = colour
  pen.fillStyle = colour
  pen.lineWidth = stroke.size
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.beginPath()
  if (rest.length === 0) {
    pen.arc(first.x, first.y, stroke.size / 2, 0, 2 * Math.PI)
    pen.fill()
    return
  }
  pen.moveTo(first.x, first.y)
  for (const point of rest) pen.lineTo(point.x, point.y)
  pen.stroke()
}

/** Whether anything is painted (what is erased again may make it empty all the same). */
export function hasPaint(strokes: readonly Stroke[]): boolean {
  return strokes.some((stroke) => !stroke.erase && stroke.points.length > 0)
}

/** The box around all that is painted, within the document; none where nothing is. */
export function strokesBox(strokes: readonly Stroke[], doc: Size): Rect | undefined {
  let [left, top, right, bottom] = [doc.width, doc.height, 0, 0]
  for (const { points, size, erase } of strokes) {
    if (erase) continue
    for (const { x, y } of points) {
      left = Math.min(left, x - size / 2)
      top = Math.min(top, y - size / 2)
      right = Math.max(right, x + size / 2)
      bottom = Math.max(bottom, y + size / 2)
    }
  }
  const x = Math.max(0, Math.floor(left))
  const y = Math.max(0, Math.floor(top))
  const width = Math.min(doc.width, Math.ceil(right)) - x
  const height = Math.min(doc.height, Math.ceil(bottom)) - y
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

function blank(doc: Size): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas')
  canvas.width = doc.width
  canvas.height = doc.height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser cannot draw.')
  return [canvas, pen]
}

/** The strokes as a picture of the document's size, to lie over it. */
export function painted(strokes: readonly Stroke[], doc: Size, colour: string): HTMLCanvasElement {
  const [canvas, pen] = blank(doc)
  for (const stroke of strokes) paint(pen, stroke, colour)
  return canvas
}

/** The strokes as a mask: a PNG of the document's size, white inside, black outside. */
export async function maskOf(strokes: readonly Stroke[], doc: Size): Promise<Blob> {
  const [canvas, pen] = blank(doc)
  pen.fillStyle = '#000'
  pen.fillRect(0, 0, doc.width, doc.height)
  pen.drawImage(painted(strokes, doc, '#fff'), 0, 0)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The mask is too large.'))))
  })
}
