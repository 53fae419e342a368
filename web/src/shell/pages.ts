import {
  IconCalendar,
  IconChartHistogram,
  IconChecklist,
  IconFileText,
  IconHome,
  IconLayoutGrid,
  IconPackageExport,
  IconPhoto,
  IconSettings,
} from '@tabler/icons-react'
import type { WordKey } from '../words/t'

/** The pages in the order of the line. `go` follows the key G; a phone keeps the minor ones in a menu. */
export const PAGES = [
  { to: '/', icon: IconHome, name: 'nav.home', go: 'h' },
  { to: '/calendar', icon: IconCalendar, name: 'nav.calendar', go: 'c', minor: true },
  { to: '/briefs', icon: IconFileText, name: 'nav.briefs', go: 'b' },
  { to: '/sheets', icon: IconLayoutGrid, name: 'nav.sheets', go: 's' },
  { to: '/library', icon: IconPhoto, name: 'nav.library', go: 'l' },
  { to: '/review', icon: IconChecklist, name: 'nav.review', go: 'r' },
  { to: '/exports', icon: IconPackageExport, name: 'nav.exports', go: 'e', minor: true },
  { to: '/metrics', icon: IconChartHistogram, name: 'nav.metrics', go: 'm', minor: true },
  { to: '/settings', icon: IconSettings, name: 'nav.settings', go: ',', minor: true },
] as const satisfies readonly {
  to: string
  icon: typeof IconHome
  name: WordKey
  go: string
  minor?: true
}[]
