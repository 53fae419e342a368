import { asApiError } from '../api/errors'
import { toasts } from './toasts'

/** Tell of a failed action: what happened, what is safe, what to do. */
export function tellError(error: unknown): void {
  const { message, remedy, code } = asApiError(error)
  // A lost connection has a bar of its own, and passes by itself.
  const tone = code === 'offline' ? undefined : 'bad'
  toasts.show({ text: message, detail: remedy, tone })
}
