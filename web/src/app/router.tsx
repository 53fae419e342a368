import { createRouter } from '@tanstack/react-router'
import { ErrorNote } from '../parts/ErrorNote'
import { routeTree } from './routes'

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  scrollToTopSelectors: ['#page'],
  defaultErrorComponent: ({ error, reset }) => (
    <div style={{ padding: 24 }}>
      <ErrorNote error={error} retry={reset} />
    </div>
  ),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
