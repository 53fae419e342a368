/** The server's event stream: one connection for the whole page, resumed where it broke off. */

/** What happened, as `stage.what`: "take.started", "frame.finished", "document.changed" … */
export type EventKind = `${string}.${string}`

export interface ServerEvent<Data = Record<string, unknown>> {
  seq: number
  at: string
  kind: EventKind
  brief_id: string | null
  subject_id: string | null
  data: Data
}

export type Connection = 'connecting' | 'open' | 'lost'
type Handler = (event: ServerEvent) => void

const HIDDEN_MS = 30_000
const RETRY_MS = [250, 500, 1000, 2000, 4000] as const

/**
 * Follows the stream and hands each event to those who asked for its kind.
 *
 * A page that has been out of sight for a while lets go of its connection (browsers allow six to
 * a server) and catches up from the last event when it is seen again.
 */
export class EventHub {
  private source: EventSource | undefined
  private readonly handlers = new Map<EventKind, Set<Handler>>()
  private readonly watchers = new Set<() => void>()
  private lastSeq = 0
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private state: Connection = 'connecting'

  constructor(private readonly url: string) {}

  /** Connect; the returned function disconnects. */
  start(): () => void {
    this.open()
    const seen = () => this.followVisibility()
    document.addEventListener('visibilitychange', seen)
    return () => {
      document.removeEventListener('visibilitychange', seen)
      this.close()
    }
  }

  on(kinds: readonly EventKind[], handler: Handler): () => void {
    for (const kind of kinds) {
      const set = this.handlers.get(kind) ?? new Set()
      this.handlers.set(kind, set.add(handler))
    }
    return () => {
      for (const kind of kinds) this.handlers.get(kind)?.delete(handler)
    }
  }

  readonly connection = (): Connection => this.state

  readonly watch = (changed: () => void): (() => void) => {
    this.watchers.add(changed)
    return () => this.watchers.delete(changed)
  }

  private open(): void {
    clearTimeout(this.timer)
    this.source?.close()
    const from = this.lastSeq > 0 ? `?after=${this.lastSeq}` : ''
    const source = new EventSource(this.url + from)
    source.onopen = () => {
      this.failures = 0
      this.become('open')
    }
    source.onerror = () => this.retry()
    source.onmessage = (event: MessageEvent<string>) => this.take(event)
    this.source = source
  }

  private close(): void {
    clearTimeout(this.timer)
    this.source?.close()
    this.source = undefined
  }

  private retry(): void {
    this.close()
    this.become('lost')
    const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)]
    this.failures += 1
    this.timer = setTimeout(() => this.open(), wait)
  }

  private take(message: MessageEvent<string>): void {
    const event = JSON.parse(message.data) as ServerEvent
    if (event.seq <= this.lastSeq) return
    this.lastSeq = event.seq
    for (const handler of this.handlers.get(event.kind) ?? []) handler(event)
  }

  private followVisibility(): void {
    clearTimeout(this.timer)
    if (document.visibilityState === 'hidden') {
      this.timer = setTimeout(() => this.close(), HIDDEN_MS)
    } else if (!this.source) {
      this.open()
    }
  }

  private become(state: Connection): void {
    if (state === this.state) return
    this.state = state
    for (const changed of this.watchers) changed()
  }
}

export const hub = new EventHub('/api/events')
