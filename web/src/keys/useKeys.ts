import { useEffect, useRef } from 'react'
import { type Binding, keys, type Scope } from './registry'

/**
 * Hear keys while the component is mounted. The bindings feed the sheet of keys (`?`) and the
 * palette as well; a newer scope wins over an older one.
 */
export function useKeys(scope: Scope, bindings: readonly Binding[]): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  const { id, title, modal, always } = scope
  const shape = bindings
    .map((b) => [b.keys.join(' '), b.label, b.disabled, b.whileTyping, b.hidden].join('|'))
    .join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the bindings; their functions are read when a key is pressed
  useEffect(() => {
    const steady = latest.current.map((binding, at) => ({
      ...binding,
      run: (event: KeyboardEvent) => latest.current[at]?.run(event),
    }))
    return keys.add({ scope: { id, title, modal, always }, bindings: steady })
  }, [id, title, modal, always, shape])
}
