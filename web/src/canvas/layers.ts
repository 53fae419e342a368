import type { Document, LogoLayer, PictureLayer, ShapeLayer, TypeLayer } from '../api/generated'
import type { Point } from './view'

export type Layer = NonNullable<Document['layers']>[number]
export type LiveType = Extract<Layer, { kind: 'type' }>

export function layersOf(body: Document): readonly Layer[] {
  return body.layers ?? []
}

export function isType(layer: Layer | undefined): layer is LiveType {
  return layer?.kind === 'type'
}

/** The lowest picture: the frame that the document was opened over. */
export function baseOf(body: Document): Layer | undefined {
  return layersOf(body).find((layer) => layer.kind === 'picture')
}

export function withLayer(body: Document, layer: Layer): Document {
  const layers = layersOf(body)
  const known = layers.some((own) => own.id === layer.id)
  const next = known ? layers.map((own) => (own.id === layer.id ? layer : own)) : [...layers, layer]
  return { ...body, layers: next }
}

export function withoutLayer(body: Document, id: string): Document {
  return { ...body, layers: layersOf(body).filter((layer) => layer.id !== id) }
}

type AnyFields = Partial<PictureLayer & TypeLayer & LogoLayer & ShapeLayer>

/** The document with some fields of a layer changed; unchanged where the layer is gone. */
export function patched(
  body: Document,
  id: string,
  fields: Omit<AnyFields, 'kind' | 'id'>,
): Document {
  const layer = layersOf(body).find((own) => own.id === id)
  return layer ? withLayer(body, { ...layer, ...fields } as Layer) : body
}

/** An id that no layer has: one above the highest. */
export function nextId(body: Document): string {
  const numbers = layersOf(body).map(({ id }) => /^l(\d+)$/.exec(id)?.[1] ?? '0')
  return `l${Math.max(0, ...numbers.map(Number)) + 1}`
}

/** Whether a point of the document lies in the layer's box, turned as the layer is. */
export function holds(layer: Layer, at: Point, slack = 0): boolean {
  const scale = layer.scale ?? 1
  const [width, height] = [layer.width * scale, layer.height * scale]
  const [left, top] = [layer.x ?? 0, layer.y ?? 0]
  const angle = (-(layer.rotation ?? 0) * Math.PI) / 180
  const [dx, dy] = [at.x - left - width / 2, at.y - top - height / 2]
  const across = dx * Math.cos(angle) - dy * Math.sin(angle)
  const down = dx * Math.sin(angle) + dy * Math.cos(angle)
  return Math.abs(across) <= width / 2 + slack && Math.abs(down) <= height / 2 + slack
}

/** The topmost live type under a point. */
export function typeAt(body: Document, at: Point): LiveType | undefined {
  const found = layersOf(body).findLast(
    (layer) => isType(layer) && layer.visible !== false && holds(layer, at),
  )
  return isType(found) ? found : undefined
}

/** New live type whose box starts at a point, sized for the document. */
export function newType(body: Document, at: Point, family: string): LiveType {
  const shorter = Math.min(body.width, body.height)
  const size = Math.round(shorter / 12)
  const width = Math.max(size * 4, Math.min(body.width * 0.8, body.width - at.x - size / 2))
  return {
    kind: 'type',
    id: nextId(body),
    name: 'Headline',
    text: '',
    family,
    weight: 700,
    size,
    colour: '#ffffff',
    align: 'left',
    x: Math.round(at.x),
    y: Math.round(at.y - size / 2),
    width: Math.round(width),
    height: Math.round(size * 2.4),
  }
}
