import type { Brief } from '../api/types'
import { addDays, weekStart } from '../format/dates'
import { groupBy } from '../parts/groupBy'

export interface Range {
  first: string
  days: string[]
}

/** The seven days of the week in which a day lies. */
export function weekOf(day: string): Range {
  const first = weekStart(day)
  return { first, days: Array.from({ length: 7 }, (_, n) => addDays(first, n)) }
}

/** The whole weeks that hold the day's month. */
export function monthOf(day: string): Range {
  const start = `${day.slice(0, 7)}-01`
  const first = weekStart(start)
  const days: string[] = []
  for (
    let at = first;
    at <= start || at.startsWith(day.slice(0, 7)) || days.length % 7 > 0;
    at = addDays(at, 1)
  ) {
    days.push(at)
  }
  return { first, days }
}

/** The first day of the month before or after. */
export function moveMonth(day: string, by: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const moved = new Date(Date.UTC(year, month - 1 + by, 1))
  return moved.toISOString().slice(0, 10)
}

export function byDay(briefs: readonly Brief[]): Map<string, Brief[]> {
  return groupBy(briefs, ({ due }) => due ?? '')
}
