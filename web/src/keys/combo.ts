/** A combination of keys in one word: "p", "mod+k", "shift+ArrowLeft", "Space", "?". */

interface Pressed {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

const LATIN = /^[\u0021-\u007e]$/
const CODE = /^(?:Key|Digit)([A-Z0-9])$/

/** On a keyboard of another script the key's place counts: what is P there on a Latin one. */
function keyOf(event: Pressed): string {
  if (event.key === ' ') return 'Space'
  if (event.key.length > 1 || LATIN.test(event.key)) return event.key
  return CODE.exec(event.code)?.[1] ?? event.key
}

/** The combination that was pressed. Shift is told only where the key itself does not show it. */
export function comboOf(event: Pressed): string {
  const key = keyOf(event)
  const letter = /^[a-z]$/i.test(key)
  const shift = event.shiftKey && (letter || key.length > 1)
  const parts = [
    event.ctrlKey || event.metaKey ? 'mod' : '',
    event.altKey ? 'alt' : '',
    shift ? 'shift' : '',
    letter ? key.toLowerCase() : key,
  ]
  return parts.filter(Boolean).join('+')
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: 'Enter',
  Escape: 'Esc',
  Delete: 'Del',
  shift: 'Shift',
  alt: 'Alt',
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent)
}

/** The combination as keycaps show it. */
export function caps(combo: string): string[] {
  return combo.split(/[+ ]/).map((part) => {
    if (part === 'mod') return isMac() ? '⌘' : 'Ctrl'
    return SIGNS[part] ?? (part.length === 1 ? part.toUpperCase() : part)
  })
}
