import { asApiError } from '../api/errors'
import { toasts } from './toasts'

/** Tell of a failed action: what happened, what is safe, what to do. */
export function tellError(error: unknown): void {
  const { message, remedy } = asApiError(error)
  toasts.show({ text: message, detail: remedy, tone: 'bad' })
}
