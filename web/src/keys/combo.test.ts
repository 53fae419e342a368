import { describe, expect, it } from 'vitest'
import { comboOf } from './combo'

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

describe('comboOf', () => {
  it.each([
    [{ key: 'p', code: 'KeyP' }, 'p'],
    [{ key: 'P', code: 'KeyP', shiftKey: true }, 'shift+p'],
    [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
    [{ key: ' ', code: 'Space' }, 'Space'],
    [{ key: 'k', code: 'KeyK', metaKey: true }, 'mod+k'],
    [{ key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'mod+shift+z'],
    [{ key: 'ArrowLeft', code: 'ArrowLeft', shiftKey: true }, 'shift+ArrowLeft'],
    [{ key: 'з', code: 'KeyP' }, 'p'],
  ])('reads %o as %s', (event, combo) => {
    expect(comboOf({ ...plain, ...event })).toBe(combo)
  })
})
