import { type RefObject, useEffect, useRef } from 'react'
import { begin, type Gesture } from './gestures'
import type { Studio } from './useStudio'
import { type Point, pinch, toDoc, wheeled } from './view'

const REACH = { mouse: 8, touch: 22 } // CSS px around a handle

interface Hand {
  fingers: Map<number, Point>
  gesture: Gesture | undefined
  panning: boolean
}

/** Wheel, trackpad, mouse, pen and fingers on the canvas. `cursor` follows the pointer. */
export function usePointers(studio: Studio, cursor: RefObject<HTMLElement | null>): void {
  const latest = useRef(studio)
  useEffect(() => {
    latest.current = studio
  })
  const { element } = studio.viewing
  useEffect(() => {
    const room = element
    if (!room) return
    const hand: Hand = { fingers: new Map(), gesture: undefined, panning: false }
    const on = <K extends keyof HTMLElementEventMap>(
      kind: K,
      handle: (event: HTMLElementEventMap[K]) => void,
    ) => room.addEventListener(kind, handle, { passive: false, signal: stop.signal })
    const stop = new AbortController()
    on('wheel', (event) => {
      event.preventDefault()
      const at = pointOf(room, event)
      latest.current.viewing.set((view) => wheeled(view, at, event))
    })
    on('pointerdown', (event) => press(latest.current, room, hand, event))
    on('pointermove', (event) => {
      follow(room, cursor.current, event)
      drag(latest.current, room, hand, event)
    })
    on('pointerup', (event) => release(hand, event, true))
    on('pointercancel', (event) => release(hand, event, false))
    on('pointerleave', () => cursor.current?.toggleAttribute('hidden', true))
    on('contextmenu', (event) => event.preventDefault())
    return () => stop.abort()
  }, [element, cursor])
}

function pointOf(room: HTMLElement, event: { clientX: number; clientY: number }): Point {
  const box = room.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

function follow(room: HTMLElement, cursor: HTMLElement | null, event: PointerEvent): void {
  if (!cursor) return
  const { x, y } = pointOf(room, event)
  cursor.style.translate = `${x}px ${y}px`
  cursor.toggleAttribute('hidden', event.pointerType === 'touch' || event.target !== room)
}

function press(studio: Studio, room: HTMLElement, hand: Hand, event: PointerEvent): void {
  if (event.target !== room || event.button > 1) return
  room.setPointerCapture(event.pointerId)
  const at = pointOf(room, event)
  hand.fingers.set(event.pointerId, at)
  if (hand.fingers.size > 1) {
    hand.gesture?.cancel?.()
    hand.gesture = undefined
    return
  }
  const { tools, viewing } = studio
  hand.panning = event.button === 1 || tools.held || tools.tool === 'hand'
  if (hand.panning) return
  if (tools.tool === 'zoom') viewing.step(event.altKey ? -1 : 1, at)
  const reach = REACH[event.pointerType === 'touch' ? 'touch' : 'mouse'] / viewing.view.scale
  hand.gesture = begin(studio, toDoc(viewing.view, at), event.altKey, reach)
}

function drag({ viewing }: Studio, room: HTMLElement, hand: Hand, event: PointerEvent): void {
  const was = hand.fingers.get(event.pointerId)
  if (!was) return
  const at = pointOf(room, event)
  const others = [...hand.fingers].filter(([id]) => id !== event.pointerId)
  hand.fingers.set(event.pointerId, at)
  const other = others[0]?.[1]
  if (other) viewing.set((view) => pinch(view, [was, other], [at, other]))
  else if (hand.panning) {
    viewing.set((view) => ({ ...view, x: view.x + at.x - was.x, y: view.y + at.y - was.y }))
  } else if (hand.gesture?.move) {
    for (const each of fine(event)) hand.gesture.move(toDoc(viewing.view, pointOf(room, each)))
  }
}

/** A quick stroke's points between two pictures of the screen. */
function fine(event: PointerEvent): PointerEvent[] {
  const all = event.getCoalescedEvents?.() ?? []
  return all.length > 0 ? all : [event]
}

function release(hand: Hand, event: PointerEvent, kept: boolean): void {
  if (!hand.fingers.delete(event.pointerId)) return
  if (kept) hand.gesture?.end?.()
  else hand.gesture?.cancel?.()
  hand.gesture = undefined
  if (hand.fingers.size === 0) hand.panning = false
}
