import { asApiError } from '../api/errors'
import { hub } from '../api/events'

const AGAIN_MS = 3000

/** Resolves when the studio answers again, or after a while, when it may. */
export function reconnected(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const timer = setTimeout(done, AGAIN_MS)
    let lost = hub.connection() !== 'open'
    const stop = hub.watch(() => {
      if (hub.connection() !== 'open') lost = true
      else if (lost) done()
    })
  })
}

/** Do something that may be repeated; where the studio does not answer, wait and do it again. */
export async function patiently<T>(job: () => Promise<T>, wait = reconnected): Promise<T> {
  for (;;) {
    try {
      return await job()
    } catch (error) {
      if (asApiError(error).code !== 'offline') throw error
      await wait()
    }
  }
}
