import type { WordKey } from '../words/t'

/** What a measure of drift means: re-encoding stays below 0.05, other pictures reach 0.5. */
export function driftWords(drift: number): WordKey {
  if (drift < 0.05) return 'hero.drift.same'
  if (drift < 0.15) return 'hero.drift.close'
  if (drift < 0.4) return 'hero.drift.some'
  return 'hero.drift.far'
}
