import { t } from '../words/t'
import { movedFocus, type Rect } from './crop'
import { isType, type LiveType, layersOf, newType, patched, typeAt } from './layers'
import { snap } from './snap'
import type { Studio } from './useStudio'
import type { Point } from './view'

/** A drag that has begun. Points are in pixels of the document. */
export interface Gesture {
  move?: (to: Point) => void
  end?: () => void
  cancel?: () => void
}

/** What a press of the pointer begins with the tool in hand; nothing where there is nothing to do. */
export function begin(studio: Studio, at: Point, alt: boolean, reach: number): Gesture | undefined {
  switch (studio.tools.tool) {
    case 'move':
      return moving(studio, at, reach)
    case 'crop':
      return framing(studio, at)
    case 'type':
      return writing(studio, at)
    case 'brush':
      return painting(studio, at, alt)
    default:
      return undefined
  }
}

function moving(studio: Studio, at: Point, reach: number): Gesture | undefined {
  const { tools, editor } = studio
  const chosen = layersOf(editor.body).find((layer) => layer.id === tools.selected)
  const edge = isType(chosen) ? edgeAt(chosen, at, reach) : undefined
  if (isType(chosen) && edge) return widening(studio, chosen, at, edge)
  const layer = typeAt(editor.body, at)
  tools.select(layer?.id)
  return layer && !layer.locked ? dragging(studio, layer, at, reach) : undefined
}

function boxOf(layer: LiveType): Rect {
  const scale = layer.scale ?? 1
  const { width, height, x = 0, y = 0 } = layer
  return { x, y, width: width * scale, height: height * scale }
}

/** The left or right edge of live type that is not turned, within reach of a point. */
export function edgeAt(layer: LiveType, at: Point, reach: number): 'left' | 'right' | undefined {
  if (layer.rotation || layer.locked) return undefined
  const { x, y, width, height } = boxOf(layer)
  if (Math.abs(at.y - (y + height / 2)) > Math.max(reach, height / 6)) return undefined
  if (Math.abs(at.x - x) <= reach) return 'left'
  return Math.abs(at.x - x - width) <= reach ? 'right' : undefined
}

function dragging(studio: Studio, layer: LiveType, from: Point, reach: number): Gesture {
  const { editor, setGuides } = studio
  const box = boxOf(layer)
  return {
    move: (to) => {
      const wanted = { ...box, x: box.x + to.x - from.x, y: box.y + to.y - from.y }
      const place = snap(wanted, editor.body, reach / 2)
      setGuides(place)
      const [x, y] = [Math.round(place.x), Math.round(place.y)]
      editor.change(t('canvas.step.move'), (body) => patched(body, layer.id, { x, y }), 'move')
    },
    end: () => {
      setGuides(undefined)
      editor.flush()
    },
    cancel: () => setGuides(undefined),
  }
}

/** Type is set anew at another width; its size stays. */
function widening(
  { editor }: Studio,
  layer: LiveType,
  from: Point,
  edge: 'left' | 'right',
): Gesture {
  const scale = layer.scale ?? 1
  const least = (layer.size ?? 64) * 1.5
  return {
    move: (to) => {
      const by = (to.x - from.x) / scale
      const width = Math.round(Math.max(least, layer.width + (edge === 'right' ? by : -by)))
      const x = (layer.x ?? 0) + (edge === 'left' ? (layer.width - width) * scale : 0)
      editor.change(
        t('canvas.step.width'),
        (body) => patched(body, layer.id, { x, width }),
        'width',
      )
    },
    end: () => editor.flush(),
  }
}

function framing({ tools, editor, shape }: Studio, from: Point): Gesture | undefined {
  if (!shape) return undefined
  const { focus } = tools
  return {
    move: (to) => {
      const by = { x: to.x - from.x, y: to.y - from.y }
      tools.setFocus(movedFocus(editor.body, shape, focus, by))
    },
    cancel: () => tools.setFocus(focus),
  }
}

function writing({ tools, editor, family }: Studio, at: Point): Gesture {
  const known = typeAt(editor.body, at)
  return {
    end: () => {
      tools.select(known?.id)
      tools.setWriting(known ?? newType(editor.body, at, family))
    },
  }
}

function painting({ tools, paint }: Studio, at: Point, alt: boolean): Gesture {
  paint.begin(at, tools.brush.size, tools.brush.erase !== alt)
  return { move: paint.extend, end: paint.end, cancel: paint.drop }
}
