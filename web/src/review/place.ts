import type { CSSProperties } from 'react'
import type { Box } from './safeArea'

/** A box in fractions of the picture as a place in it. */
export function placeOf({ x, y, width, height }: Box): CSSProperties {
  const part = (share: number) => `${share * 100}%`
  return { left: part(x), top: part(y), width: part(width), height: part(height) }
}
