/**
 * Rows for dots along a line so that none covers another: each dot takes the free row nearest the
 * middle. Places are in pixels; rows are 0, 1, -1, 2, -2 … and at most `rows` either way, beyond
 * which dots overlap.
 */
export function swarm(places: readonly number[], dot: number, rows: number): number[] {
  const order = places.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place)
  const ends = new Map<number, number>()
  const found: number[] = places.map(() => 0)
  for (const { place, at } of order) {
    const row = rowsFrom(rows).find((each) => place - (ends.get(each) ?? -dot) >= dot) ?? 0
    ends.set(row, place)
    found[at] = row
  }
  return found
}

function rowsFrom(rows: number): number[] {
  return Array.from({ length: 2 * rows + 1 }, (_, at) => (at % 2 ? (at + 1) / 2 : 0 - at / 2))
}
