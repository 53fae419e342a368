import type { Document } from '../api/generated'
import { baseOf, layersOf } from './layers'
import type { Point, Size } from './view'

export interface Rect extends Size {
  x: number
  y: number
}

/** The largest rectangle of the shape within the document, its middle as near `focus` (fractions)
 * as the edges allow: what the server crops to. */
export function cropRect(doc: Size, shape: Size, focus: Point): Rect {
  const ratio = Math.min(doc.width / shape.width, doc.height / shape.height)
  const width = Math.min(doc.width, Math.round(shape.width * ratio))
  const height = Math.min(doc.height, Math.round(shape.height * ratio))
  const place = (at: number, whole: number, part: number) =>
    Math.min(Math.max(0, Math.round(at * whole - part / 2)), whole - part)
  return {
    x: place(focus.x, doc.width, width),
    y: place(focus.y, doc.height, height),
    width,
    height,
  }
}

/** The focus after the frame was moved by so many pixels of the document. */
export function movedFocus(doc: Size, shape: Size, focus: Point, by: Point): Point {
  const rect = cropRect(doc, shape, focus)
  const place = (at: number, whole: number, part: number) =>
    (Math.min(Math.max(0, at), whole - part) + part / 2) / whole
  return {
    x: place(rect.x + by.x, doc.width, rect.width),
    y: place(rect.y + by.y, doc.height, rect.height),
  }
}

/** The document with all of its lowest picture on it again; nothing moves on the picture. */
export function uncropped(body: Document): Document {
  const base = baseOf(body)
  if (!base) return body
  const ratio = 1 / (base.scale ?? 1)
  const [left, top] = [base.x ?? 0, base.y ?? 0]
  const layers = layersOf(body).map((layer) => ({
    ...layer,
    x: ((layer.x ?? 0) - left) * ratio,
    y: ((layer.y ?? 0) - top) * ratio,
    scale: (layer.scale ?? 1) * ratio,
  }))
  return { ...body, width: Math.round(base.width), height: Math.round(base.height), layers }
}

/** Whether some of the lowest picture lies outside the document. */
export function isCropped(body: Document): boolean {
  const base = baseOf(body)
  if (!base) return false
  const scale = base.scale ?? 1
  const [right, bottom] = [(base.x ?? 0) + base.width * scale, (base.y ?? 0) + base.height * scale]
  const [dx, dy] = [right - body.width, bottom - body.height]
  return Math.max(-(base.x ?? 0), -(base.y ?? 0), dx, dy) > 1
}
