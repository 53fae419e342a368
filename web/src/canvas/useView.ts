import { type RefCallback, useCallback, useEffect, useRef, useState } from 'react'
import { useSize } from '../parts/useSize'
import { centred, fitView, kept, type Point, type Size, stop, type View, zoomTo } from './view'

export interface Viewing {
  view: View
  room: Size
  /** The room's element, and what tells of it. */
  element: HTMLDivElement | null
  roomRef: RefCallback<HTMLDivElement>
  /** 1 where a pixel of the picture is one of the screen. */
  zoom: number
  fitted: boolean
  set: (next: (view: View) => View) => void
  fit: () => void
  hundred: () => void
  step: (by: 1 | -1, at?: Point) => void
}

interface Free {
  view: View
  of: string
}

/** Where the document lies in the room. It fits until someone zooms or pans. */
export function useView(doc: Size): Viewing {
  const [roomRef, room, element] = useSize<HTMLDivElement>()
  const [free, setFree] = useState<Free>()
  const dpr = window.devicePixelRatio || 1
  const of = `${doc.width}x${doc.height}`
  const fitting = fitView(doc, room, room.width < 500 ? 12 : 40, 1)
  const view = free?.of === of ? kept(free.view, doc, room) : fitting
  const latest = useRef(view)
  useEffect(() => {
    latest.current = view
  })
  const set = useCallback(
    (next: (view: View) => View) => {
      latest.current = next(latest.current)
      setFree({ view: latest.current, of })
    },
    [of],
  )
  const middle = { x: room.width / 2, y: room.height / 2 }
  return {
    view,
    room,
    element,
    roomRef,
    zoom: view.scale * dpr,
    fitted: free?.of !== of,
    set,
    fit: () => setFree(undefined),
    hundred: () => set(() => centred(doc, room, 1 / dpr)),
    step: (by, at = middle) => set((now) => zoomTo(now, at, stop(now.scale * dpr, by) / dpr)),
  }
}
