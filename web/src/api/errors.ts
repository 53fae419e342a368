import { t, type WordKey } from '../words/t'

/** A failed call. `message` says what happened, `remedy` what is safe and what to do. */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  readonly remedy: string
  readonly detail: Readonly<Record<string, unknown>>

  constructor(
    message: string,
    at: { code: string; status: number; detail?: Record<string, unknown> },
  ) {
    super(message)
    this.name = 'ApiError'
    this.code = at.code
    this.status = at.status
    this.detail = at.detail ?? {}
    this.remedy = t(
      REMEDIES[at.code] ?? (at.status >= 500 ? 'error.remedy.server' : 'error.remedy.input'),
    )
  }
}

const REMEDIES: Readonly<Record<string, WordKey>> = {
  offline: 'error.remedy.offline',
  no_token: 'error.remedy.no_token',
  conflict: 'error.remedy.conflict',
  not_found: 'error.remedy.not_found',
  storage: 'error.remedy.storage',
  engine_failed: 'error.remedy.engine',
  engine_missing: 'error.remedy.engine_missing',
  engine_refused: 'error.remedy.engine_refused',
  not_allowed: 'error.remedy.not_allowed',
}

interface Body {
  error?: { code?: string; message?: string; detail?: Record<string, unknown> }
}

/** The error for an answer that is not a success. */
export function fromAnswer(body: unknown, status: number): ApiError {
  const error = typeof body === 'object' && body !== null ? (body as Body).error : undefined
  const message = error?.message ?? t('error.unknown', { status })
  return new ApiError(message, { code: error?.code ?? 'http', status, detail: error?.detail })
}

export function offline(): ApiError {
  return new ApiError(t('error.offline'), { code: 'offline', status: 0 })
}

/** Any thrown thing as one that a person can read. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error
  const message = error instanceof Error ? error.message : String(error)
  return new ApiError(message, { code: 'page', status: 0 })
}
