import type { Rect } from './crop'
import type { Point, Size } from './view'

export interface Snapped extends Point {
  /** The lines of the document that it snapped to. */
  vertical?: number
  horizontal?: number
}

const MARGIN = 0.07 // of the document: where a headline's edge sits well

function along(at: number, part: number, whole: number, reach: number): [number, number?] {
  const margin = Math.round(whole * MARGIN)
  const candidates: [place: number, line: number][] = [
    [(whole - part) / 2, whole / 2],
    [margin, margin],
    [whole - margin - part, whole - margin],
  ]
  const near = candidates
    .map(([place, line]) => ({ place, line, far: Math.abs(place - at) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far)[0]
  return near ? [near.place, near.line] : [at]
}

/** A box's place, drawn to the document's middle and margins within `reach` pixels. */
export function snap(box: Rect, doc: Size, reach: number): Snapped {
  const [x, vertical] = along(box.x, box.width, doc.width, reach)
  const [y, horizontal] = along(box.y, box.height, doc.height, reach)
  return { x, y, vertical, horizontal }
}
