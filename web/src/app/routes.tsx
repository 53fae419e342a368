import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { Shell } from '../shell/Shell'
import { NotFound } from './NotFound'
import {
  checkBriefs,
  checkCalendar,
  checkExports,
  checkLibrary,
  checkRoot,
  checkSheet,
} from './search'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  validateSearch: checkRoot,
  search: { middlewares: [retainSearchParams(['campaign'])] },
})

const at = () => root

const home = createRoute({
  getParentRoute: at,
  path: '/',
  component: lazyRouteComponent(() => import('../home/HomePage'), 'HomePage'),
})
const calendar = createRoute({
  getParentRoute: at,
  path: '/calendar',
  validateSearch: checkCalendar,
  component: lazyRouteComponent(() => import('../calendar/CalendarPage'), 'CalendarPage'),
})
const briefs = createRoute({
  getParentRoute: at,
  path: '/briefs',
  validateSearch: checkBriefs,
  component: lazyRouteComponent(() => import('../brief/BriefsPage'), 'BriefsPage'),
})
const newBrief = createRoute({
  getParentRoute: at,
  path: '/briefs/new',
  component: lazyRouteComponent(() => import('../brief/NewBriefPage'), 'NewBriefPage'),
})
const brief = createRoute({
  getParentRoute: at,
  path: '/briefs/$briefId',
  component: lazyRouteComponent(() => import('../brief/BriefPage'), 'BriefPage'),
})
const sheets = createRoute({
  getParentRoute: at,
  path: '/sheets',
  component: lazyRouteComponent(() => import('../takes/SheetsPage'), 'SheetsPage'),
})
const sheet = createRoute({
  getParentRoute: at,
  path: '/sheets/$takeId',
  validateSearch: checkSheet,
  component: lazyRouteComponent(() => import('../sheet/SheetPage'), 'SheetPage'),
})
const library = createRoute({
  getParentRoute: at,
  path: '/library',
  validateSearch: checkLibrary,
  component: lazyRouteComponent(() => import('../library/LibraryPage'), 'LibraryPage'),
})
const canvas = createRoute({
  getParentRoute: at,
  path: '/canvas/$frameId',
  component: lazyRouteComponent(() => import('../canvas/CanvasPage'), 'CanvasPage'),
})
const hero = createRoute({
  getParentRoute: at,
  path: '/hero/$documentId',
  component: lazyRouteComponent(() => import('../hero/HeroPage'), 'HeroPage'),
})
const review = createRoute({
  getParentRoute: at,
  path: '/review',
  component: lazyRouteComponent(() => import('../review/ReviewPage'), 'ReviewPage'),
})
const reviewOne = createRoute({
  getParentRoute: at,
  path: '/review/$documentId',
  component: lazyRouteComponent(() => import('../review/ReviewPage'), 'ReviewPage'),
})
const exports = createRoute({
  getParentRoute: at,
  path: '/exports',
  validateSearch: checkExports,
  component: lazyRouteComponent(() => import('../export/ExportsPage'), 'ExportsPage'),
})
const exportsOfDocument = createRoute({
  getParentRoute: at,
  path: '/exports/$documentId',
  component: lazyRouteComponent(() => import('../export/ExportsPage'), 'ExportsPage'),
})
const metrics = createRoute({
  getParentRoute: at,
  path: '/metrics',
  component: lazyRouteComponent(() => import('../metrics/MetricsPage'), 'MetricsPage'),
})
const settings = createRoute({
  getParentRoute: at,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsPage'), 'SettingsPage'),
})

export const routeTree = root.addChildren([
  home,
  calendar,
  briefs,
  newBrief,
  brief,
  sheets,
  sheet,
  library,
  canvas,
  hero,
  review,
  reviewOne,
  exports,
  exportsOfDocument,
  metrics,
  settings,
])
