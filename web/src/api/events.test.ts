// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EventHub } from './events'

/** The browser's part: it stays silent until a test speaks for the server. */
class Source {
  static all: Source[] = []
  onopen: (() => void) | undefined
  onerror: (() => void) | undefined
  onmessage: ((event: MessageEvent<string>) => void) | undefined
  closed = false

  constructor(readonly url: string) {
    Source.all.push(this)
  }

  close() {
    this.closed = true
  }

  say(seq: number, kind: string) {
    const body = { seq, kind, at: '', brief_id: null, subject_id: 'x', data: {} }
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(body) }))
  }
}

const last = () => Source.all.at(-1) as Source

describe('EventHub', () => {
  beforeEach(() => {
    Source.all = []
    vi.useFakeTimers()
    vi.stubGlobal('EventSource', Source)
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('hands an event to those who asked for its kind, once', () => {
    const hub = new EventHub('/events')
    const heard: number[] = []
    hub.on(['frame.finished'], ({ seq }) => heard.push(seq))
    hub.start()
    last().say(1, 'frame.finished')
    last().say(1, 'frame.finished')
    last().say(2, 'take.finished')
    expect(heard).toEqual([1])
  })

  it('says that it is lost, and resumes after the last event', () => {
    const hub = new EventHub('/events')
    const states: string[] = []
    hub.watch(() => states.push(hub.connection()))
    hub.start()
    last().onopen?.()
    last().say(7, 'take.started')
    last().onerror?.()
    expect(last().closed).toBe(true)
    vi.advanceTimersByTime(250)
    expect(last().url).toBe('/events?after=7')
    last().onopen?.()
    expect(states).toEqual(['open', 'lost', 'open'])
  })
})
