/** Type that fills a box: the largest size at which the words fit, as the server's headline does. */

const LEADING = 1.06

/** Width of a text at a size of 1 px. */
export type Measure = (text: string) => number

/** How many lines the words need in a width (in ems); `undefined` if a word is wider than it. */
export function lineCount(
  words: readonly string[],
  ems: number,
  measure: Measure,
): number | undefined {
  let lines = 1
  let line = ''
  for (const word of words) {
    if (measure(word) > ems) return undefined
    const longer = line ? `${line} ${word}` : word
    if (measure(longer) <= ems) {
      line = longer
    } else {
      lines += 1
      line = word
    }
  }
  return lines
}

/** The largest size in px between the bounds at which the words fit the box. */
export function fitText(
  text: string,
  box: { width: number; height: number },
  bounds: { smallest: number; largest: number },
  measure: Measure,
): number {
  const words = text.split(/\s+/).filter(Boolean)
  let low = bounds.smallest
  let high = bounds.largest
  for (let i = 0; i < 12; i += 1) {
    const size = (low + high) / 2
    const lines = lineCount(words, box.width / size, measure)
    const fits = lines !== undefined && lines * size * LEADING <= box.height
    if (fits) low = size
    else high = size
  }
  return low
}
