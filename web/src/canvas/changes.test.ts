import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Change, Changes } from './changes'
import { LatestOnly } from './latestOnly'
import type { Body } from './queries'

const start: Body = { width: 100, height: 100 }
const wider = (by: number, key?: string): Change => ({
  label: `+${by}`,
  apply: (body) => ({ ...body, width: body.width + by }),
  key,
})

function made() {
  const saved: [label: string, width: number][] = []
  let shown: readonly Change[] = []
  let failing = false
  const failures: unknown[] = []
  const changes = new Changes({
    show: (pending) => {
      shown = pending
    },
    save: async (label, apply) => {
      await Promise.resolve()
      if (failing) throw new Error('no')
      saved.push([label, apply(start).width])
    },
    fail: (error) => failures.push(error),
  })
  const width = () => shown.reduce((body, change) => change.apply(body), start).width
  const fail = () => {
    failing = true
  }
  return { changes, saved, failures, width, fail, shown: () => shown }
}

describe('changes', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('are shown at once and saved in order', async () => {
    const { changes, saved, width, shown } = made()
    changes.add(wider(1))
    changes.add(wider(2))
    expect(width()).toBe(103)
    await vi.runAllTimersAsync()
    expect(saved.map(([label]) => label)).toEqual(['+1', '+2'])
    expect(shown()).toEqual([])
  })

  it('of one key are one step once there is a pause', async () => {
    const { changes, saved, width } = made()
    changes.add(wider(1, 'words'))
    changes.add(wider(2, 'words'))
    await vi.advanceTimersByTimeAsync(100)
    expect(saved).toEqual([])
    expect(width()).toBe(103)
    await vi.runAllTimersAsync()
    expect(saved).toEqual([['+2', 103]])
  })

  it('of another key do not wait for the first', async () => {
    const { changes, saved } = made()
    changes.add(wider(1, 'words'))
    changes.add(wider(4, 'size'))
    await vi.runAllTimersAsync()
    expect(saved).toEqual([
      ['+1', 101],
      ['+4', 104],
    ])
  })

  it('are saved before what follows them, such as undo', async () => {
    const { changes, saved } = made()
    const order: string[] = []
    changes.add(wider(1, 'words'))
    changes.after(async () => void order.push(`undo after ${saved.length}`))
    await vi.runAllTimersAsync()
    expect(order).toEqual(['undo after 1'])
  })

  it('that fail are told, taken back, and do not stop later ones', async () => {
    const { changes, failures, fail, width, shown } = made()
    fail()
    changes.add(wider(1))
    await vi.runAllTimersAsync()
    expect(failures).toHaveLength(1)
    expect(width()).toBe(100)
    expect(shown()).toEqual([])
    const ran = vi.fn(async () => undefined)
    changes.after(ran)
    await vi.runAllTimersAsync()
    expect(ran).toHaveBeenCalledOnce()
  })
})

describe('the latest only', () => {
  it('drops what is older while one is under way', async () => {
    const under: (() => void)[] = []
    const results: string[] = []
    const latest = new LatestOnly<string, string>(
      (given) => new Promise((resolve) => under.push(() => resolve(given))),
      (result) => results.push(result),
    )
    for (const word of ['T', 'Te', 'Tea']) latest.ask(word)
    expect(under).toHaveLength(1)
    under[0]?.()
    await vi.waitFor(() => expect(under).toHaveLength(2))
    under[1]?.()
    await vi.waitFor(() => expect(results).toEqual(['T', 'Tea']))
  })

  it('goes on after a failure and says nothing once stopped', async () => {
    const failures: unknown[] = []
    const results: number[] = []
    const latest = new LatestOnly<number, number>(
      async (n) => {
        if (n === 1) throw new Error('no')
        return n
      },
      (n) => results.push(n),
      (error) => failures.push(error),
    )
    latest.ask(1)
    latest.ask(2)
    await vi.waitFor(() => expect(results).toEqual([2]))
    expect(failures).toHaveLength(1)
    latest.stop()
    latest.ask(3)
    await Promise.resolve()
    expect(results).toEqual([2])
  })
})
