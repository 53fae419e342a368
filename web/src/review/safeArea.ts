import type { Region, Surface } from '../api/generated'

interface Size {
  width: number
  height: number
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Shown {
  /** The part of the picture that the channel shows; all boxes are fractions of the picture. */
  crop: Box
  /** What stays clear of the channel's interface; none where that is all of it. */
  safe: Box | undefined
  covered: Box[]
}

/** What a surface shows of a picture that fills it around the middle, and where it lays something over it. */
export function shownOn(surface: Surface, picture: Size): Shown {
  const ratio = Math.min(picture.width / surface.width, picture.height / surface.height)
  const width = (surface.width * ratio) / picture.width
  const height = (surface.height * ratio) / picture.height
  const crop = { x: (1 - width) / 2, y: (1 - height) / 2, width, height }
  const [top, right, bottom, left] = surface.safe ?? [0, 0, 0, 0]
  const inside = { x: left, y: top, width: 1 - left - right, height: 1 - top - bottom }
  const clear = top + right + bottom + left === 0
  return {
    crop,
    safe: clear ? undefined : within(crop, inside),
    covered: (surface.covered ?? []).map((region) => within(crop, regionBox(region))),
  }
}

function within(crop: Box, box: Box): Box {
  return {
    x: crop.x + box.x * crop.width,
    y: crop.y + box.y * crop.height,
    width: box.width * crop.width,
    height: box.height * crop.height,
  }
}

function regionBox([x, y, width, height]: Region): Box {
  return { x, y, width, height }
}
