import { briefWords } from './brief'
import { calendarWords } from './calendar'
import { canvasWords } from './canvas'
import { commonWords } from './common'
import { compareWords } from './compare'
import { exportsWords } from './exports'
import { heroWords } from './hero'
import { homeWords } from './home'
import { libraryWords } from './library'
import { metricsWords } from './metrics'
import { reviewWords } from './review'
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
  ...canvasWords,
  ...compareWords,
  ...heroWords,
  ...reviewWords,
  ...exportsWords,
  ...metricsWords,
} as const
