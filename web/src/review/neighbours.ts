interface Waiting {
  document_id: string
}

/** The one `by` places away in the queue; from outside of it, its first. */
export function neighbour(
  queue: readonly Waiting[],
  document_id: string | undefined,
  by: 1 | -1,
): string | undefined {
  const at = queue.findIndex((item) => item.document_id === document_id)
  return at < 0 ? queue[0]?.document_id : queue[at + by]?.document_id
}

/** Where to go once this one is decided: the next, else the one before, else nowhere. */
export function afterDecision(queue: readonly Waiting[], document_id: string): string | undefined {
  const rest = queue.filter((item) => item.document_id !== document_id)
  const at = queue.findIndex((item) => item.document_id === document_id)
  return (rest[Math.max(at, 0)] ?? rest.at(-1))?.document_id
}
