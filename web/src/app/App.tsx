import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { hub } from '../api/events'
import { makeQueryClient } from '../api/queryClient'
import { syncCache } from '../api/sync'
import { keys } from '../keys/registry'
import { theme } from '../theme/theme'
import { router } from './router'

const queryClient = makeQueryClient()
const schemes = localStorageColorSchemeManager({ key: 'rushes-scheme' })

export function App() {
  useEffect(() => {
    const stops = [syncCache(queryClient), hub.start()]
    // Before any control, so that a tooltip that is shown does not keep Escape for itself.
    window.addEventListener('keydown', keys.handle, { capture: true })
    return () => {
      window.removeEventListener('keydown', keys.handle, { capture: true })
      for (const stop of stops) stop()
    }
  }, [])
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={schemes}>
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>
  )
}
