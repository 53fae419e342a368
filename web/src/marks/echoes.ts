/** An event tells a mark that this page has made itself a little later, when a newer one may stand. */

const ECHO_MS = 500
const held = new Map<string, number>()

function drop(ids: readonly string[]): void {
  for (const id of ids) {
    const n = (held.get(id) ?? 1) - 1
    if (n > 0) held.set(id, n)
    else held.delete(id)
  }
}

export const echoes = {
  /** Take no event's word for these frames until some time after the returned function is called. */
  hold(ids: readonly string[]): () => void {
    for (const id of ids) held.set(id, (held.get(id) ?? 0) + 1)
    return () => void setTimeout(() => drop(ids), ECHO_MS)
  },
  holds: (id: string): boolean => held.has(id),
}
