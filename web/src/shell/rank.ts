export interface Choice {
  id: string
  name: string
  group: string
  combo?: string
  run: () => void
  /** Always the last, whatever was typed: a search for it. */
  last?: boolean
}

/** Those that hold the letters of `q` in order, the closest first; all of them for an empty `q`. */
export function rank(choices: readonly Choice[], q: string): Choice[] {
  const wanted = q.trim().toLowerCase()
  const scored = choices.map((choice) => ({ choice, score: score(choice, wanted) }))
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ choice }) => choice)
}

function score({ name, last }: Choice, wanted: string): number {
  if (last) return 0.01
  if (!wanted) return 1
  const text = name.toLowerCase()
  const at = text.indexOf(wanted)
  if (at === 0) return 4
  if (at > 0) return text[at - 1] === ' ' ? 3 : 2
  return hasInOrder(text, wanted) ? 1 : 0
}

function hasInOrder(text: string, wanted: string): boolean {
  let from = 0
  for (const letter of wanted) {
    const at = text.indexOf(letter, from)
    if (at < 0) return false
    from = at + 1
  }
  return true
}
