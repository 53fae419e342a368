import type { Measure } from './fitText'

const measures = new Map<string, Measure>()

/** Measures text in a family's bold, as headlines are set. */
export function measureIn(family: string): Measure {
  const made = measures.get(family)
  if (made) return made
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  const widths = new Map<string, number>()
  const measure: Measure = (text) => {
    const known = widths.get(text)
    if (known !== undefined || !context) return known ?? text.length * 0.6
    context.font = `800 100px "${family} Variable", "${family}", sans-serif`
    const width = context.measureText(text).width / 100
    widths.set(text, width)
    return width
  }
  measures.set(family, measure)
  return measure
}
