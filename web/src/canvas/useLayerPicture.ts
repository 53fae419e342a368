import { useEffect, useRef, useState } from 'react'
import { LatestOnly } from './latestOnly'
import type { Layer } from './layers'
import { type LayerPicture, layerPicture, lookOf } from './pictures'
import type { Size } from './view'

interface Asked {
  layer: Layer
  doc: Size
  scale: number
}

/** The layer's picture; while a changed one is being drawn, the last one stays. */
export function useLayerPicture(layer: Layer, doc: Size, scale: number): LayerPicture | undefined {
  const [picture, setPicture] = useState<LayerPicture>()
  const queue = useRef<LatestOnly<Asked, LayerPicture>>(undefined)
  const asked = JSON.stringify({ layer: lookOf(layer), doc, scale } satisfies Asked)
  useEffect(() => {
    const drawing = new LatestOnly<Asked, LayerPicture>(
      (given) => layerPicture(given.layer, given.doc, given.scale),
      setPicture,
    )
    queue.current = drawing
    return () => drawing.stop()
  }, [])
  useEffect(() => {
    queue.current?.ask(JSON.parse(asked) as Asked)
  }, [asked])
  return picture
}
