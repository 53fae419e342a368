import { briefWords } from './brief'
import { calendarWords } from './calendar'
import { commonWords } from './common'
import { homeWords } from './home'
import { libraryWords } from './library'
import { settingsWords } from './settings'
import { sheetWords } from './sheet'
import { shellWords } from './shell'

/** All words of the page, by key. Each folder's are in a file of their own. */
export const words = {
  ...commonWords,
  ...shellWords,
  ...homeWords,
  ...briefWords,
  ...sheetWords,
  ...libraryWords,
  ...calendarWords,
  ...settingsWords,
} as const
