const DAY = 86_400_000

/** A calendar day (YYYY-MM-DD) in the person's own time zone. */
export function isoDay(date: Date): string {
  const month = String(date.getMonth() + 1).padStart(2, '0')
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`
}

export function today(): string {
  return isoDay(new Date())
}

/** Noon of a day, so that a change of the clocks never moves it to its neighbour. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00`)
}

export function addDays(day: string, n: number): string {
  return isoDay(new Date(noon(day).getTime() + n * DAY))
}

/** The Monday of the day's week. */
export function weekStart(day: string): string {
  return addDays(day, -((noon(day).getDay() + 6) % 7))
}

export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / DAY)
}

export function weekday(day: string): string {
  return noon(day).toLocaleDateString('en', { weekday: 'short' })
}

export function dayNumber(day: string): string {
  return String(noon(day).getDate())
}

/** "3 Dec", with the year when it is not this one. */
export function shortDay(day: string): string {
  const date = noon(day)
  const year = date.getFullYear() === new Date().getFullYear() ? undefined : 'numeric'
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year })
}

export function monthTitle(day: string): string {
  return noon(day).toLocaleDateString('en-GB', { month: 'long', year: 'numeric' })
}

/** "today", "in 3 days", "2 days ago". */
export function fromToday(day: string): string {
  const rtf = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
  return rtf.format(daysBetween(today(), day), 'day')
}

/** A moment as "14:05" today, else "3 Dec, 14:05". */
export function moment(iso: string): string {
  const date = new Date(iso)
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return isoDay(date) === today() ? time : `${shortDay(isoDay(date))}, ${time}`
}
