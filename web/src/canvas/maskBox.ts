import type { Rect } from './crop'

const LOOK = 128 // px: fine enough to place a frame by

/** The box, in fractions, around all that is not black in grey or coloured pixels (RGBA). */
export function boxOfLight(
  data: Uint8ClampedArray,
  width: number,
  height: number,
): Rect | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let at = 0; at < width * height; at++) {
    if ((data[4 * at] ?? 0) < 16) continue
    const [x, y] = [at % width, Math.floor(at / width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (right < 0) return undefined
  return {
    x: left / width,
    y: top / height,
    width: (right - left + 1) / width,
    height: (bottom - top + 1) / height,
  }
}

/** The box of a mask's white, in fractions of it. */
export function maskBox(image: HTMLImageElement): Rect | undefined {
  const ratio = Math.min(1, LOOK / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * ratio))
  canvas.height = Math.max(1, Math.round(image.height * ratio))
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
  return boxOfLight(data, canvas.width, canvas.height)
}
