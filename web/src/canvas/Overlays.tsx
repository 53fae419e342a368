import { Group, Image, Line, Rect } from 'react-konva'
import { cropRect } from './crop'
import { isType, layersOf } from './layers'
import type { Studio } from './useStudio'

const SHADE = 'rgb(0 0 0 / 0.6)'

/** What lies over the picture but is not part of it. Lines are as wide as on the screen. */
export function Overlays({ studio, accent }: { studio: Studio; accent: string }) {
  const { tools } = studio
  return (
    <>
      {tools.tool === 'brush' && <MaskPaint studio={studio} />}
      {tools.tool === 'crop' && <CropFrame studio={studio} />}
      {(tools.tool === 'move' || tools.tool === 'type') && (
        <Selection studio={studio} accent={accent} />
      )}
      <Guides studio={studio} accent={accent} />
    </>
  )
}

function MaskPaint({ studio }: { studio: Studio }) {
  const { canvas } = studio.paint
  return <Image image={canvas} opacity={0.5} listening={false} perfectDrawEnabled={false} />
}

function CropFrame({ studio }: { studio: Studio }) {
  const { editor, tools, shape, viewing } = studio
  if (!shape) return null
  const { width, height } = editor.body
  const rect = cropRect(editor.body, shape, tools.focus)
  const line = 1 / viewing.view.scale
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height]
  return (
    <Group listening={false}>
      <Rect width={width} height={rect.y} fill={SHADE} />
      <Rect y={bottom} width={width} height={height - bottom} fill={SHADE} />
      <Rect y={rect.y} width={rect.x} height={rect.height} fill={SHADE} />
      <Rect x={right} y={rect.y} width={width - right} height={rect.height} fill={SHADE} />
      {[1, 2].map((third) => (
        <Thirds key={third} rect={rect} third={third} line={line} />
      ))}
      <Rect {...rect} stroke="rgb(0 0 0 / 0.5)" strokeWidth={3 * line} />
      <Rect {...rect} stroke="#fff" strokeWidth={1.5 * line} />
    </Group>
  )
}

function Thirds(props: { rect: ReturnType<typeof cropRect>; third: number; line: number }) {
  const { rect, third, line } = props
  const x = rect.x + (rect.width * third) / 3
  const y = rect.y + (rect.height * third) / 3
  const stroke = { stroke: 'rgb(255 255 255 / 0.55)', strokeWidth: line }
  return (
    <>
      <Line points={[x, rect.y, x, rect.y + rect.height]} {...stroke} />
      <Line points={[rect.x, y, rect.x + rect.width, y]} {...stroke} />
    </>
  )
}

function Selection({ studio, accent }: { studio: Studio; accent: string }) {
  const { editor, tools, viewing } = studio
  const layer = layersOf(editor.body).find(({ id }) => id === tools.selected)
  if (!layer || layer.visible === false || tools.before) return null
  const px = 1 / viewing.view.scale
  const scale = layer.scale ?? 1
  const [width, height] = [layer.width * scale, layer.height * scale]
  const handles = isType(layer) && !layer.rotation && tools.tool === 'move' ? [0, width] : []
  return (
    <Group
      listening={false}
      x={(layer.x ?? 0) + width / 2}
      y={(layer.y ?? 0) + height / 2}
      offsetX={width / 2}
      offsetY={height / 2}
      rotation={layer.rotation ?? 0}
    >
      <Rect width={width} height={height} stroke={accent} strokeWidth={1.5 * px} />
      {handles.map((x) => (
        <Rect
          key={x}
          x={x - 4 * px}
          y={height / 2 - 10 * px}
          width={8 * px}
          height={20 * px}
          cornerRadius={3 * px}
          fill="#fff"
          stroke={accent}
          strokeWidth={1.5 * px}
        />
      ))}
    </Group>
  )
}

function Guides({ studio, accent }: { studio: Studio; accent: string }) {
  const { guides, editor, viewing } = studio
  if (!guides) return null
  const { vertical, horizontal } = guides
  const { width, height } = editor.body
  const stroke = { stroke: accent, strokeWidth: 1 / viewing.view.scale, listening: false }
  return (
    <>
      {vertical !== undefined && <Line points={[vertical, 0, vertical, height]} {...stroke} />}
      {horizontal !== undefined && <Line points={[0, horizontal, width, horizontal]} {...stroke} />}
    </>
  )
}
