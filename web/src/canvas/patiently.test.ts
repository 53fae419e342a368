import { expect, it, vi } from 'vitest'
import { ApiError, offline } from '../api/errors'
import { patiently } from './patiently'

it('waits for the studio and does it again', async () => {
  const job = vi.fn<() => Promise<string>>()
  job.mockRejectedValueOnce(offline()).mockRejectedValueOnce(offline()).mockResolvedValue('saved')
  const wait = vi.fn(async () => undefined)
  await expect(patiently(job, wait)).resolves.toBe('saved')
  expect(wait).toHaveBeenCalledTimes(2)
})

it('does not repeat what the studio refused', async () => {
  const job = vi.fn(async () => {
    throw new ApiError('no', { code: 'bad_input', status: 422 })
  })
  await expect(patiently(job, async () => undefined)).rejects.toThrow('no')
  expect(job).toHaveBeenCalledOnce()
})
