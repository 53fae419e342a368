import {
  IconArrowsMove,
  IconBrush,
  IconCrop,
  IconHandStop,
  IconTypography,
  IconZoomIn,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { LiveType } from './layers'
import type { Shape } from './shapes'
import type { Point } from './view'

export const TOOLS = [
  { id: 'move', combo: 'v', icon: IconArrowsMove, name: 'canvas.tool.move' },
  { id: 'crop', combo: 'c', icon: IconCrop, name: 'canvas.tool.crop' },
  { id: 'type', combo: 't', icon: IconTypography, name: 'canvas.tool.type' },
  { id: 'brush', combo: 'b', icon: IconBrush, name: 'canvas.tool.brush' },
  { id: 'hand', combo: 'h', icon: IconHandStop, name: 'canvas.tool.hand' },
  { id: 'zoom', combo: 'z', icon: IconZoomIn, name: 'canvas.tool.zoom' },
] as const

export type Tool = (typeof TOOLS)[number]['id']

/** What is chosen on the canvas; none of it is part of the document. */
export interface Tools {
  tool: Tool
  setTool: (tool: Tool) => void
  selected: string | undefined
  select: (id: string | undefined) => void
  brush: { size: number; erase: boolean }
  setBrush: (brush: { size: number; erase: boolean }) => void
  shape: Shape | undefined
  setShape: (shape: Shape | undefined) => void
  focus: Point
  setFocus: (focus: Point) => void
  /** The live type whose words are being written; it need not be in the document yet. */
  writing: LiveType | undefined
  setWriting: (layer: LiveType | undefined) => void
  /** The picture as it was drafted is shown, while a key is held. */
  before: boolean
  setBefore: (before: boolean) => void
  /** The hand is in use, while Space is held. */
  held: boolean
  setHeld: (held: boolean) => void
}

const MIDDLE = { x: 0.5, y: 0.5 }

export function useTools(brushSize: number): Tools {
  const [tool, choose] = useState<Tool>('move')
  const [selected, select] = useState<string>()
  const [brush, setBrush] = useState({ size: brushSize, erase: false })
  const [shape, setShape] = useState<Shape>()
  const [focus, setFocus] = useState<Point>(MIDDLE)
  const [writing, setWriting] = useState<LiveType>()
  const [before, setBefore] = useState(false)
  const [held, setHeld] = useState(false)
  const setTool = (next: Tool) => {
    choose(next)
    setWriting(undefined)
    setFocus(MIDDLE)
  }
  return {
    tool,
    setTool,
    selected,
    select,
    brush,
    setBrush,
    shape,
    setShape,
    focus,
    setFocus,
    writing,
    setWriting,
    before,
    setBefore,
    held,
    setHeld,
  }
}
