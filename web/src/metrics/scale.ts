/** A logarithmic axis of time: where a value lies, 0..1, and the marks to read it by. */
export interface Axis {
  low: number
  high: number
  ticks: readonly number[]
}

const S = 1000
const MIN = 60 * S
const H = 60 * MIN
const DAY = 24 * H
const MARKS = [
  1,
  3,
  10,
  30,
  100,
  300,
  S,
  3 * S,
  10 * S,
  30 * S,
  MIN,
  3 * MIN,
  10 * MIN,
  30 * MIN,
  H,
  3 * H,
  8 * H,
  DAY,
  3 * DAY,
  7 * DAY,
  30 * DAY,
  90 * DAY,
  365 * DAY,
] as const
const MOST_TICKS = 6

/** The axis on which all values (in ms) have room, with a mark beyond each end. */
export function axisOf(values: readonly number[]): Axis {
  const positive = values.map((value) => Math.max(value, 1))
  const [least, most] = [Math.min(...positive), Math.max(...positive)]
  const from = Math.max(
    0,
    MARKS.findLastIndex((mark) => mark <= least),
  )
  const to = MARKS.findIndex((mark) => mark >= most)
  const last = Math.max(to < 0 ? MARKS.length - 1 : to, from + 1)
  const all = MARKS.slice(from, last + 1)
  const every = Math.ceil(all.length / MOST_TICKS)
  const ticks = all.filter((_, at) => at % every === 0)
  return { low: all[0] ?? 1, high: Math.max(all.at(-1) ?? 1, most), ticks }
}

export function placeOn({ low, high }: Axis, value: number): number {
  const share = Math.log(Math.max(value, 1) / low) / Math.log(high / low)
  return Math.min(Math.max(share, 0), 1)
}

/** A mark's name: "300 ms", "3 s", "10 min", "8 h", "3 d". */
export function tickName(ms: number): string {
  if (ms < S) return `${ms} ms`
  if (ms < MIN) return `${ms / S} s`
  if (ms < H) return `${ms / MIN} min`
  return ms < DAY ? `${ms / H} h` : `${ms / DAY} d`
}
