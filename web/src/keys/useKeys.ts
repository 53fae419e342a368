import { useEffect, useRef } from 'react'
import { type Binding, keys, type Place, type Scope } from './registry'

/**
 * Hear keys while the component is mounted. The bindings feed the sheet of keys (`?`) and the
 * palette as well; a newer scope wins over an older one.
 */
export function useKeys(scope: Scope, bindings: readonly Binding[]): void {
  const latest = useRef(bindings)
  const place = useRef<Place>(undefined)
  useEffect(() => {
    latest.current = bindings
  })
  const { id, title, modal, always } = scope
  useEffect(() => {
    const mine = keys.add({ id, title, modal, always })
    place.current = mine
    return mine.leave
  }, [id, title, modal, always])
  const shape = bindings
    .map((b) => [b.keys.join(' '), b.label, b.disabled, b.whileTyping, b.hidden].join('|'))
    .join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the bindings, and a new place must be bound; the functions are read when a key is pressed
  useEffect(() => {
    place.current?.bind(
      latest.current.map((binding, at) => ({
        ...binding,
        run: (event) => latest.current[at]?.run(event),
      })),
    )
  }, [id, title, modal, always, shape])
}
