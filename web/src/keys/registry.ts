import { comboOf } from './combo'

export interface Binding {
  /** Any of these combinations; see `comboOf`. The first is shown. */
  keys: readonly string[]
  label: string
  run: (event: KeyboardEvent) => void
  /** Works while a text field has the focus too. */
  whileTyping?: boolean
  /** Left out of the sheet of keys and of the palette (a twin of another binding). */
  hidden?: boolean
  /** Left out of the palette alone: moving about makes no sense there. */
  keysOnly?: boolean
  /** Holding the key down repeats it. */
  repeats?: boolean
  disabled?: boolean
}

export interface Scope {
  id: string
  title: string
  /** A scope over all others: while it is there, only it and those that are `always` hear keys. */
  modal?: boolean
  always?: boolean
}

export interface Entry {
  scope: Scope
  bindings: readonly Binding[]
}

/** A scope's place among those in use. */
export interface Place {
  bind: (bindings: readonly Binding[]) => void
  leave: () => void
}

/** The keys in use, newest scope first. One listener on the window serves them all. */
export class KeyRegistry {
  private entries: readonly Entry[] = []
  private readonly watchers = new Set<() => void>()
  private leader: { combo: string; until: number } | undefined

  readonly list = (): readonly Entry[] => this.entries

  readonly watch = (changed: () => void): (() => void) => {
    this.watchers.add(changed)
    return () => this.watchers.delete(changed)
  }

  /** A new scope, before all others. It keeps its place when its bindings change. */
  add(scope: Scope): Place {
    let entry: Entry = { scope, bindings: [] }
    this.become([entry, ...this.entries])
    const put = (next: Entry[]) =>
      this.become(this.entries.flatMap((other) => (other === entry ? next : other)))
    return {
      bind: (bindings) => {
        const bound = { scope, bindings }
        put([bound])
        entry = bound
      },
      leave: () => put([]),
    }
  }

  /** Those that hear keys now. */
  active(): readonly Entry[] {
    const modal = this.entries.findIndex(({ scope }) => scope.modal)
    if (modal < 0) return this.entries
    return this.entries.filter(({ scope }, at) => at <= modal || scope.always)
  }

  readonly handle = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return
    const combo = this.led(comboOf(event))
    const typing = isTyping(event.target)
    const binding = this.find(combo, typing, isElsewhere(event.target))
    if (!binding && !typing) this.lead(combo)
    if (!binding || (isPressable(event.target) && (combo === 'Enter' || combo === 'Space'))) return
    event.preventDefault()
    if (event.repeat && !binding.repeats) return
    binding.run(event)
  }

  /** "g h" when H follows a G that leads somewhere. */
  private led(combo: string): string {
    const { leader } = this
    this.leader = undefined
    return leader && Date.now() < leader.until ? `${leader.combo} ${combo}` : combo
  }

  private lead(combo: string): void {
    const leads = (b: Binding) => b.keys.some((key) => key.startsWith(`${combo} `))
    const known = this.active().some(({ bindings }) => bindings.some(leads))
    if (known) this.leader = { combo, until: Date.now() + LEADER_MS }
  }

  private find(combo: string, typing: boolean, elsewhere: boolean): Binding | undefined {
    for (const { scope, bindings } of this.active()) {
      if (elsewhere && !scope.always) continue
      const found = bindings.find(
        (b) => !b.disabled && b.keys.includes(combo) && (!typing || b.whileTyping),
      )
      if (found) return found
    }
    return undefined
  }

  private become(entries: readonly Entry[]): void {
    this.entries = entries
    for (const changed of this.watchers) changed()
  }
}

const LEADER_MS = 1200

const NOT_TEXT = new Set(['button', 'checkbox', 'color', 'file', 'radio', 'range', 'submit'])

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TEXT.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLElement && target.isContentEditable
}

/** In a dialog, a menu or a list of choices the page below hears nothing. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const inner = target.closest('[role="dialog"], [role="menu"], [data-keys="page"]')
  return inner !== null && !inner.matches('[data-keys="page"]')
}

/** A focused button or link keeps its own Enter and Space, unless it says the page may have them. */
function isPressable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest('[data-keys="page"]')) return false
  return (
    target.closest('button, a[href], input, summary, [role="option"], [role="menuitem"]') !== null
  )
}

export const keys = new KeyRegistry()
