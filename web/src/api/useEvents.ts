import { useEffect, useRef, useSyncExternalStore } from 'react'
import { type Connection, type EventKind, hub, type ServerEvent } from './events'

/** Run `handler` for each event of these kinds while the component is mounted. */
export function useEvents(
  kinds: readonly EventKind[],
  handler: (event: ServerEvent) => void,
): void {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  const wanted = kinds.join(' ')
  useEffect(
    () => hub.on(wanted.split(' ') as EventKind[], (event) => latest.current(event)),
    [wanted],
  )
}

export function useConnection(): Connection {
  return useSyncExternalStore(hub.watch, hub.connection)
}
