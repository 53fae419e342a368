/** How long the first frame took, from the key press until it could be seen; by take. */

const starts = new Map<string, number>()
const taken = new Map<string, number>()
const watchers = new Set<() => void>()

export const firstFrame = {
  start(takeId: string, pressed: number): void {
    starts.set(takeId, pressed)
  },
  /** Whether the take was asked for on this page. */
  asked: (takeId: string): boolean => starts.has(takeId),
  /** To be called when a frame of the take has been drawn on the screen. */
  shown(takeId: string): void {
    const start = starts.get(takeId)
    if (start === undefined || taken.has(takeId)) return
    requestAnimationFrame(() => {
      taken.set(takeId, performance.now() - start)
      for (const changed of watchers) changed()
    })
  },
  /** Milliseconds; `undefined` for a take that was not asked for on this page. */
  of: (takeId: string | undefined): number | undefined => (takeId ? taken.get(takeId) : undefined),
  watch(changed: () => void): () => void {
    watchers.add(changed)
    return () => watchers.delete(changed)
  },
}
