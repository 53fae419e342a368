import type { Body } from './queries'

export interface Change {
  label: string
  apply: (body: Body) => Body
  /** Changes of one key that follow one another are one step, such as letters being typed. */
  key?: string
}

interface Ways {
  /** Show the document with these changes, which are not saved yet. */
  show: (pending: readonly Change[]) => void
  save: (label: string, apply: Change['apply']) => Promise<void>
  fail: (error: unknown) => void
}

const PAUSE_MS = 700

/** Keeps changes in order, gathers those of one key until a pause, saves one step at a time. */
export class Changes {
  private pending: readonly Change[] = []
  private gathered: Change | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private chain: Promise<void> = Promise.resolve()

  constructor(private readonly ways: Ways) {}

  add(change: Change): void {
    const known = this.gathered
    if (known && known.key === change.key) this.join(known, change)
    else {
      this.flush()
      this.become([...this.pending, change])
      this.gathered = change
    }
    clearTimeout(this.timer)
    if (change.key === undefined) this.flush()
    else this.timer = setTimeout(() => this.flush(), PAUSE_MS)
  }

  /** Save what waits for a pause now. */
  flush(): void {
    clearTimeout(this.timer)
    const { gathered } = this
    this.gathered = undefined
    if (!gathered) return
    this.run(async () => {
      try {
        await this.ways.save(gathered.label, gathered.apply)
        // The saved document is shown a task later; until then the change stays on top of the old.
        await new Promise((resolve) => setTimeout(resolve))
      } finally {
        this.become(this.pending.filter((own) => own !== gathered))
      }
    })
  }

  /** Something that follows all that came before it. */
  after(job: () => Promise<void>): void {
    this.flush()
    this.run(job)
  }

  /** Something that follows what is being saved, but not what waits for a pause. */
  between(job: () => Promise<void>): void {
    this.run(job)
  }

  private join(known: Change, change: Change): void {
    const both: Change = { ...change, apply: (body) => change.apply(known.apply(body)) }
    this.gathered = both
    this.become(this.pending.map((own) => (own === known ? both : own)))
  }

  private run(job: () => Promise<void>): void {
    this.chain = this.chain.then(job).catch(this.ways.fail)
  }

  private become(pending: readonly Change[]): void {
    this.pending = pending
    this.ways.show(pending)
  }
}
