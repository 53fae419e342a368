import { Image } from 'react-konva'
import type { Layer } from './layers'
import { useLayerPicture } from './useLayerPicture'
import type { Size } from './view'

interface Props {
  layer: Layer
  doc: Size
  /** Pixels of the bitmap for each of the document, for what the server draws. */
  sharpness: number
}

type Blend = NonNullable<Parameters<typeof Image>[0]['globalCompositeOperation']>

/** One layer in its place, with the pixels that the export will have. */
export function LayerNode({ layer, doc, sharpness }: Props) {
  const picture = useLayerPicture(layer, doc, sharpness)
  if (!picture || layer.visible === false) return null
  const { image, width, height, at } = picture
  const blend = layer.blend ?? 'normal'
  return (
    <Image
      image={image}
      x={picture.x + (layer.x ?? 0) - at.x}
      y={picture.y + (layer.y ?? 0) - at.y}
      width={width}
      height={height}
      opacity={layer.opacity ?? 1}
      globalCompositeOperation={blend === 'normal' ? 'source-over' : (blend as Blend)}
      perfectDrawEnabled={false}
      listening={false}
      sceneFunc={(context) => {
        context.setAttr('imageSmoothingQuality', 'high')
        context.drawImage(image, 0, 0, width, height)
      }}
    />
  )
}
