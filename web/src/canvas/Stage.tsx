import { useComputedColorScheme } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { Group, Layer as KonvaLayer, Stage as KonvaStage, Rect } from 'react-konva'
import { pixels } from '../format/units'
import { t, tn } from '../words/t'
import { BrushCursor } from './BrushCursor'
import { FixRegions } from './FixRegions'
import { LayerNode } from './LayerNode'
import { baseOf, layersOf } from './layers'
import { Overlays } from './Overlays'
import css from './Stage.module.css'
import { TypeBubble } from './TypeBubble'
import { usePointers } from './usePointers'
import type { Studio } from './useStudio'
import { ZoomBar } from './ZoomBar'

/** The picture on neutral grey. */
export function Stage({ studio }: { studio: Studio }) {
  const { viewing, tools, editor } = studio
  const cursor = useRef<HTMLDivElement>(null)
  usePointers(studio, cursor)
  const { room, roomRef } = viewing
  const { width, height } = editor.body
  const layers = tn('canvas.layers', layersOf(editor.body).length)
  return (
    <div className={css.stage}>
      <div
        ref={roomRef}
        className={css.room}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys act on it
        tabIndex={0}
        role="application"
        data-keys="page"
        data-tool={tools.held ? 'hand' : tools.tool}
        aria-label={t('canvas.stage', { size: pixels(width, height), layers })}
      >
        {room.width > 0 && <Drawing studio={studio} />}
        <FixRegions studio={studio} />
        {tools.tool === 'brush' && <BrushCursor studio={studio} cursor={cursor} />}
        {tools.before && <span className={css.before}>{t('canvas.before')}</span>}
      </div>
      <TypeBubble key={tools.writing?.id} studio={studio} />
      <ZoomBar studio={studio} />
    </div>
  )
}

function Drawing({ studio }: { studio: Studio }) {
  const { viewing, maskLayer } = studio
  const { room, view, zoom } = viewing
  const accent = useAccent()
  const placed = { x: view.x, y: view.y, scaleX: view.scale, scaleY: view.scale }
  return (
    <KonvaStage width={room.width} height={room.height} listening={false} className={css.drawing}>
      <KonvaLayer imageSmoothingEnabled={zoom < 4} listening={false}>
        <Picture studio={studio} />
      </KonvaLayer>
      <KonvaLayer ref={maskLayer} listening={false}>
        <Group {...placed}>
          <Overlays studio={studio} accent={accent} />
        </Group>
      </KonvaLayer>
    </KonvaStage>
  )
}

function Picture({ studio }: { studio: Studio }) {
  const { view, zoom } = studio.viewing
  const { editor, tools } = studio
  const { width, height, background } = editor.body
  const doc = useMemo(() => ({ width, height }), [width, height])
  const base = baseOf(editor.body)
  const layers = tools.before && base ? [base] : layersOf(editor.body)
  return (
    <Group
      x={view.x}
      y={view.y}
      scaleX={view.scale}
      scaleY={view.scale}
      clip={{ x: 0, y: 0, width, height }}
    >
      {background && <Rect width={width} height={height} fill={background} />}
      {layers.map((layer) => (
        <LayerNode key={layer.id} layer={layer} doc={doc} sharpness={zoom > 1.05 ? 2 : 1} />
      ))}
    </Group>
  )
}

function useAccent(): string {
  const scheme = useComputedColorScheme('light')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scheme changes what the style says
  return useMemo(
    () => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim(),
    [scheme],
  )
}
