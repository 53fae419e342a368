import { useCallback, useState } from 'react'

/** A small preference of this browser, such as a panel that is open. */
export function useStored<T>(name: string, initial: T): [T, (value: T) => void] {
  const key = `rushes-${name}`
  const [value, setValue] = useState<T>(() => read(key) ?? initial)
  const store = useCallback(
    (next: T) => {
      setValue(next)
      try {
        localStorage.setItem(key, JSON.stringify(next))
      } catch {
        // A browser without storage forgets the preference; nothing else depends on it.
      }
    },
    [key],
  )
  return [value, store]
}

function read<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as T)
  } catch {
    return undefined
  }
}
