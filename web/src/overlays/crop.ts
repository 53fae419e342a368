import type { Region } from './types'

/** The largest part of a picture that has another shape, from its middle. */
export function centreCrop(aspect: number, wanted: number): Region {
  if (wanted > aspect) {
    const height = aspect / wanted
    return { x: 0, y: (1 - height) / 2, width: 1, height }
  }
  const width = wanted / aspect
  return { x: (1 - width) / 2, y: 0, width, height: 1 }
}
