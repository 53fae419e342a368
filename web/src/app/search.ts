/** What addresses may hold after the question mark, checked where they come in. */

type Raw = Record<string, unknown>

export function text(raw: Raw, name: string): string | undefined {
  const value = raw[name]
  const said = typeof value === 'number' ? String(value) : value
  return typeof said === 'string' && said !== '' ? said : undefined
}

export function whole(raw: Raw, name: string, max: number): number | undefined {
  const value = Number(raw[name])
  return Number.isInteger(value) && value > 0 && value <= max ? value : undefined
}

export function oneOf<T extends string>(
  raw: Raw,
  name: string,
  allowed: readonly T[],
): T | undefined {
  return allowed.find((value) => value === raw[name])
}

export interface RootSearch {
  campaign?: string
}

export interface LibrarySearch {
  q?: string
  mark?: 'pick' | 'reject' | 'unmarked'
  stars?: number
  engine?: string
}

export interface SheetSearch {
  mark?: 'pick' | 'reject' | 'unmarked'
  stars?: number
  frame?: string
}

export interface BriefsSearch {
  status?: string
}

export interface CalendarSearch {
  view?: 'month'
  day?: string
}

export interface ExportsSearch {
  brief?: string
}

export const checkRoot = (raw: Raw): RootSearch => ({ campaign: text(raw, 'campaign') })

const MARKS = ['pick', 'reject', 'unmarked'] as const

export const checkLibrary = (raw: Raw): LibrarySearch => ({
  q: text(raw, 'q'),
  mark: oneOf(raw, 'mark', MARKS),
  stars: whole(raw, 'stars', 5),
  engine: text(raw, 'engine'),
})

export const checkSheet = (raw: Raw): SheetSearch => ({
  mark: oneOf(raw, 'mark', MARKS),
  stars: whole(raw, 'stars', 5),
  frame: text(raw, 'frame'),
})

export const checkBriefs = (raw: Raw): BriefsSearch => ({ status: text(raw, 'status') })

export const checkCalendar = (raw: Raw): CalendarSearch => ({
  view: oneOf(raw, 'view', ['month'] as const),
  day: /^\d{4}-\d{2}-\d{2}$/.test(String(raw.day)) ? String(raw.day) : undefined,
})

export const checkExports = (raw: Raw): ExportsSearch => ({ brief: text(raw, 'brief') })
