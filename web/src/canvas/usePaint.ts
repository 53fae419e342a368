import { useCallback, useMemo, useRef, useState } from 'react'
import { paint, painted, type Stroke } from './strokes'
import type { Point, Size } from './view'

/** Ruby, as film was masked: it stands out from most pictures. */
export const MASK_COLOUR = '#ff2d46'

export interface Paint {
  strokes: readonly Stroke[]
  /** The strokes as a picture; the one that is being drawn is in it already. */
  canvas: HTMLCanvasElement
  begin: (at: Point, size: number, erase: boolean) => void
  extend: (at: Point) => void
  end: () => void
  drop: () => void
  back: () => void
  clear: () => void
}

/** The mask that is being painted. `drawn` is told whenever its pixels change under way. */
export function usePaint(doc: Size, drawn: () => void): Paint {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const live = useRef<Stroke>(undefined)
  const { width, height } = doc
  const canvas = useMemo(
    () => painted(strokes, { width, height }, MASK_COLOUR),
    [strokes, width, height],
  )
  const add = (at: Point, stroke: Stroke) => {
    const points = [...stroke.points, at]
    live.current = { ...stroke, points }
    const pen = canvas.getContext('2d')
    if (pen) paint(pen, live.current, MASK_COLOUR, Math.max(0, points.length - 2))
    drawn()
  }
  return {
    strokes,
    canvas,
    begin: (at, size, erase) => add(at, { points: [], size, erase }),
    extend: (at) => live.current && add(at, live.current),
    end: () => {
      const done = live.current
      live.current = undefined
      if (done) setStrokes((known) => [...known, done])
    },
    drop: () => {
      live.current = undefined
      setStrokes((known) => [...known])
    },
    back: useCallback(() => setStrokes((known) => known.slice(0, -1)), []),
    clear: useCallback(() => setStrokes([]), []),
  }
}
