import { type PointerEvent, useRef } from 'react'

const FAR = 48

/** A finger drawn sideways goes to the next or the previous frame. */
export function useSwipe(go: (way: 'next' | 'previous') => void) {
  const from = useRef<{ x: number; y: number } | undefined>(undefined)
  return {
    onPointerDown: (event: PointerEvent) => {
      from.current =
        event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : undefined
    },
    onPointerUp: (event: PointerEvent) => {
      if (!from.current) return
      const across = event.clientX - from.current.x
      const down = event.clientY - from.current.y
      from.current = undefined
      if (Math.abs(across) > FAR && Math.abs(across) > 2 * Math.abs(down)) {
        go(across < 0 ? 'next' : 'previous')
      }
    },
  }
}
