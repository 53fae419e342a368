import { asApiError, fromAnswer, offline } from './errors'
import { client } from './generated/client.gen'

client.setConfig({ baseUrl: '' })

interface Answer<T> {
  data?: T
  error?: unknown
  response?: Response
}

/** The data of a generated call, or an ApiError: `await call(getTake({ path: { take_id } }))`. */
export async function call<T>(asked: Promise<Answer<T>>): Promise<T> {
  const answer = await asked.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw error instanceof TypeError ? offline() : asApiError(error)
  })
  if (answer.error !== undefined || answer.data === undefined) {
    if (!answer.response) throw offline()
    throw fromAnswer(answer.error, answer.response.status)
  }
  return answer.data
}
