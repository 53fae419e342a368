export interface Toast {
  id: number
  text: string
  detail?: string
  tone?: 'bad'
  undo?: () => void
}

let list: readonly Toast[] = []
let next = 1
const watchers = new Set<() => void>()
const LIFE_MS = 6000

function become(toasts: readonly Toast[]): void {
  list = toasts
  for (const changed of watchers) changed()
}

export const toasts = {
  list: (): readonly Toast[] => list,
  watch(changed: () => void): () => void {
    watchers.add(changed)
    return () => watchers.delete(changed)
  },
  /** Say something in the corner for a few seconds; errors stay until they are closed. */
  show(toast: Omit<Toast, 'id'>): void {
    const id = next++
    become([...list.slice(-2), { ...toast, id }])
    if (toast.tone !== 'bad') setTimeout(() => toasts.close(id), LIFE_MS)
  },
  close(id: number): void {
    become(list.filter((toast) => toast.id !== id))
  },
}
