import { useMediaQuery } from '@mantine/hooks'

/** Whether the panel at the side has no room. */
export function useNarrow(): boolean {
  return useMediaQuery('(max-width: 860px)', window.innerWidth <= 860) ?? false
}
