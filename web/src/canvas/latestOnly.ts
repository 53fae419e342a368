/** Runs one job at a time; while it runs only the newest request waits, older ones are dropped. */
export class LatestOnly<In, Out> {
  private busy = false
  private next: { given: In } | undefined
  private stopped = false

  constructor(
    private readonly job: (given: In) => Promise<Out>,
    private readonly deliver: (result: Out, given: In) => void,
    private readonly fail: (error: unknown) => void = () => undefined,
  ) {}

  ask(given: In): void {
    if (this.stopped) return
    if (this.busy) this.next = { given }
    else void this.run(given)
  }

  stop(): void {
    this.stopped = true
    this.next = undefined
  }

  private async run(given: In): Promise<void> {
    this.busy = true
    try {
      const result = await this.job(given)
      if (!this.stopped) this.deliver(result, given)
    } catch (error) {
      if (!this.stopped) this.fail(error)
    }
    this.busy = false
    const { next } = this
    this.next = undefined
    if (next && !this.stopped) void this.run(next.given)
  }
}
