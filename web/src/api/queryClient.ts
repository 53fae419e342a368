import { QueryClient } from '@tanstack/react-query'
import { asApiError } from './errors'

function again(failures: number, error: unknown): boolean {
  const { status } = asApiError(error)
  return failures < 2 && (status === 0 || status >= 502)
}

/** Server data is kept fresh by the event stream, so nothing is asked for twice on a timer. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: false,
        retry: again,
      },
      mutations: { retry: false },
    },
  })
}
