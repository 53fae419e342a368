import type { Region } from './types'

/* The places and the rule are those by which the server sets a headline in a new document. */
const TOP: Region = { x: 0.07, y: 0.07, width: 0.86, height: 0.27 }
const BOTTOM: Region = { x: 0.07, y: 0.66, width: 0.86, height: 0.27 }
const LEFT: Region = { x: 0.06, y: 0.14, width: 0.42, height: 0.72 }
const RIGHT: Region = { x: 0.52, y: 0.14, width: 0.42, height: 0.72 }

/** Lightness of a small picture, row by row, from 0 to 1. */
export interface Lights {
  width: number
  height: number
  values: Float32Array
}

export interface Spot {
  region: Region
  /** The mean lightness there. */
  light: number
}

/** Where a headline disturbs least: the place with the smallest change of light. */
export function calmest(lights: Lights, aspect: number): Spot {
  const places = aspect > 1.2 ? [LEFT, RIGHT, TOP, BOTTOM] : [TOP, BOTTOM]
  const looked = places.map((region) => ({ region, ...look(lights, region) }))
  const best = looked.reduce((a, b) => (b.unrest < a.unrest ? b : a))
  return { region: best.region, light: best.light }
}

function look({ width, height, values }: Lights, region: Region) {
  const left = Math.floor(region.x * width)
  const right = Math.min(width - 1, Math.floor((region.x + region.width) * width))
  const top = Math.floor(region.y * height)
  const bottom = Math.min(height - 1, Math.floor((region.y + region.height) * height))
  let unrest = 0
  let light = 0
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const i = y * width + x
      const here = values[i] ?? 0
      unrest += Math.hypot((values[i + 1] ?? here) - here, (values[i + width] ?? here) - here)
      light += here
    }
  }
  const n = Math.max(1, (right - left) * (bottom - top))
  return { unrest: unrest / n, light: light / n }
}

/** The lightness of each pixel of RGBA bytes. */
export function lightsOf(rgba: Uint8ClampedArray, width: number, height: number): Lights {
  const values = new Float32Array(width * height)
  for (let i = 0; i < values.length; i += 1) {
    const [r = 0, g = 0, b = 0] = rgba.subarray(4 * i, 4 * i + 3)
    values[i] = (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
  }
  return { width, height, values }
}
