import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { patchFrames, withFault, withFrame, withProgress } from './patches'
import { recent, withRecent } from './recent'
import type { Frame, Jobs, Sheet } from './types'

const frame = (idx: number, id = `f${idx}`) =>
  ({ id, idx, take_id: 't', mark: '', rating: 0 }) as Frame
const sheet = (...frames: Frame[]) =>
  ({
    take: { id: 't', count: 4, done: frames.length, state: 'running' },
    frames,
    faults: [],
  }) as unknown as Sheet

describe('withFrame', () => {
  it('puts a frame in its place and counts it', () => {
    const next = withFrame(sheet(frame(0), frame(3)), frame(1))
    expect(next.frames.map(({ idx }) => idx)).toEqual([0, 1, 3])
    expect(next.take.done).toBe(3)
  })

  it('takes a frame once, however often it is told', () => {
    const known = sheet(frame(0))
    expect(withFrame(known, frame(0))).toBe(known)
  })
})

it('a fault that is told twice stands once', () => {
  const fault = { idx: 2, code: 'engine_failed', message: 'no' }
  expect(withFault(withFault(sheet(), fault), fault).faults).toEqual([fault])
})

it('a frame that came while its sheet was on its way is not lost', () => {
  recent.add(frame(1))
  expect(withRecent(sheet(frame(0))).frames.map(({ idx }) => idx)).toEqual([0, 1])
})

it('marks reach sheets and the library, and leave others as they are', () => {
  const client = new QueryClient()
  const other = sheet(frame(5))
  client.setQueryData(['take', 't'], sheet(frame(0), frame(1)))
  client.setQueryData(['take', 'other'], other)
  client.setQueryData(['frames', {}, 0], { items: [frame(1)], total: 1 })
  patchFrames(client, new Set(['f1']), { mark: 'pick', rating: 3 })
  const marked = { ...frame(1), mark: 'pick', rating: 3 }
  expect(client.getQueryData<Sheet>(['take', 't'])?.frames).toEqual([frame(0), marked])
  expect(client.getQueryData(['take', 'other'])).toBe(other)
  expect(client.getQueryData(['frames', {}, 0])).toEqual({ items: [marked], total: 1 })
})

it('progress is kept for the job it is of, and never goes back', () => {
  const jobs = {
    active: [
      { id: 't', done: 5 },
      { id: 'u', done: 1 },
    ],
    recent: [],
  } as unknown as Jobs
  expect(withProgress(jobs, 't', 4).active.map(({ done }) => done)).toEqual([5, 1])
  expect(withProgress(jobs, 't', 6).active.map(({ done }) => done)).toEqual([6, 1])
})
