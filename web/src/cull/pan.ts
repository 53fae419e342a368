import type { Box } from './fit'

/** A place in fractions of a box, from its left and its top. */
export interface Place {
  x: number
  y: number
}

function along(size: number, room: number, at: number): number {
  if (size <= room) return Math.round((room - size) / 2)
  return Math.round(-(size - room) * Math.min(1, Math.max(0, at)))
}

/** Where a picture stands in its room, in px: centred if it fits, else moved by the pointer. */
export function panned(size: Box, room: Box, at: Place): Place {
  return { x: along(size.width, room.width, at.x), y: along(size.height, room.height, at.y) }
}
