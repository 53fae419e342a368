import type { WordKey } from '../words/t'

/** The contact sheet's keys, for those who want to learn them before they are there. */
export const SHEET_KEYS = [
  ['ArrowRight', 'cull.move'],
  ['shift+ArrowRight', 'cull.extend'],
  ['p', 'cull.pick'],
  ['x', 'cull.reject'],
  ['u', 'cull.clear'],
  ['1', 'cull.rate'],
  ['0', 'cull.unrate'],
  ['Space', 'cull.enlarge'],
  ['z', 'cull.zoom'],
  ['c', 'cull.compare'],
  ['n', 'cull.survey'],
  ['v', 'cull.vary'],
  ['Enter', 'cull.canvas'],
  ['a', 'cull.advance'],
  ['i', 'cull.inspector'],
  ['mod+z', 'cull.undo'],
  [']', 'sheet.next'],
] as const satisfies readonly (readonly [string, WordKey])[]
