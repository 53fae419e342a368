import { ApiError } from '../api/errors'
import * as api from '../api/generated'
import { blobUrl } from '../api/types'
import type { Layer } from './layers'
import type { Size } from './view'

/** A layer's pixels and where they lie, in pixels of the document. */
export interface LayerPicture {
  image: CanvasImageSource
  x: number
  y: number
  width: number
  height: number
  /** Where the layer was when this was drawn; a move since then moves the picture. */
  at: { x: number; y: number }
  overflow: boolean
}

const KEPT = 24
const known = new Map<string, Promise<HTMLImageElement>>()

/** A stored picture, decoded; the newest few stay in memory. */
export function storedPicture(digest: string): Promise<HTMLImageElement> {
  const found = known.get(digest)
  if (found) return found
  const loading = decoded(blobUrl(digest))
  known.set(digest, loading)
  loading.catch(() => known.delete(digest))
  const oldest = known.keys().next().value
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest)
  return loading
}

async function decoded(url: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = url
  await image.decode()
  return image
}

/** Whether the page can draw the layer itself, exactly as the server does. */
export function isPlain(layer: Layer): boolean {
  return (layer.kind === 'picture' || layer.kind === 'logo') && !layer.mask && !layer.rotation
}

/** What the layer's bitmap depends on, without what the page adds when it places it. */
export function lookOf(layer: Layer): Layer {
  const { opacity: _o, visible: _v, blend: _b, locked: _l, name: _n, ...look } = layer
  return look as Layer
}

/** The layer's pixels: its own picture, or drawn by the server as the export will be. */
export async function layerPicture(layer: Layer, doc: Size, scale: number): Promise<LayerPicture> {
  return isPlain(layer) ? plainPicture(layer) : drawnPicture(layer, doc, scale)
}

async function plainPicture(layer: Layer): Promise<LayerPicture> {
  const image = await storedPicture('blob' in layer ? layer.blob : '')
  const size = layer.scale ?? 1
  const at = { x: layer.x ?? 0, y: layer.y ?? 0 }
  const [width, height] = [layer.width * size, layer.height * size]
  return { image, ...at, width, height, at, overflow: false }
}

async function drawnPicture(layer: Layer, doc: Size, scale: number): Promise<LayerPicture> {
  const body = { layer: lookOf(layer), width: doc.width, height: doc.height, scale }
  const { data, response } = await api.renderLayer({ body, parseAs: 'blob' })
  if (!response?.ok || !(data instanceof Blob)) {
    throw new ApiError('', { code: 'layer', status: response?.status ?? 0 })
  }
  const image = await createImageBitmap(data)
  const header = (name: string) => Number(response.headers.get(name) ?? 0)
  return {
    image,
    x: header('x-left') / scale,
    y: header('x-top') / scale,
    width: image.width / scale,
    height: image.height / scale,
    at: { x: layer.x ?? 0, y: layer.y ?? 0 },
    overflow: header('x-overflow') === 1,
  }
}
