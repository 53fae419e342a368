// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { KeyRegistry } from './registry'

function press(registry: KeyRegistry, key: string, init: KeyboardEventInit = {}, on?: HTMLElement) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  const target = on ?? document.body
  target.addEventListener('keydown', registry.handle, { once: true })
  target.dispatchEvent(event)
  return event
}

describe('KeyRegistry', () => {
  let registry: KeyRegistry
  const run = vi.fn()
  const bind = (combo: string, more = {}) => ({ keys: [combo], label: combo, run, ...more })

  beforeEach(() => {
    registry = new KeyRegistry()
    run.mockClear()
  })

  it('runs the newest binding and keeps the key from the browser', () => {
    const other = vi.fn()
    registry.add({ id: 'a', title: 'A' }).bind([{ ...bind('p'), run: other }])
    registry.add({ id: 'b', title: 'B' }).bind([bind('p')])
    expect(press(registry, 'p').defaultPrevented).toBe(true)
    expect(run).toHaveBeenCalledOnce()
    expect(other).not.toHaveBeenCalled()
  })

  it('keeps an older scope below a modal one when its bindings change', () => {
    const other = vi.fn()
    const page = registry.add({ id: 'page', title: 'Page' })
    registry.add({ id: 'over', title: 'Over', modal: true }).bind([bind('Escape')])
    page.bind([{ ...bind('Escape'), run: other }])
    press(registry, 'Escape')
    expect(run).toHaveBeenCalledOnce()
    expect(other).not.toHaveBeenCalled()
  })

  it('lets a text field have its letters, but not a chord that is meant for it', () => {
    registry.add({ id: 'a', title: 'A' }).bind([bind('p'), bind('mod+s', { whileTyping: true })])
    const input = document.createElement('input')
    document.body.append(input)
    press(registry, 'p', {}, input)
    expect(run).not.toHaveBeenCalled()
    press(registry, 's', { ctrlKey: true }, input)
    expect(run).toHaveBeenCalledOnce()
  })

  it('leaves Enter and Space to a focused button', () => {
    registry.add({ id: 'a', title: 'A' }).bind([bind('Enter'), bind('Space')])
    const button = document.createElement('button')
    document.body.append(button)
    press(registry, 'Enter', {}, button)
    press(registry, ' ', {}, button)
    expect(run).not.toHaveBeenCalled()
  })

  it('is deaf in a menu, but for what works everywhere', () => {
    registry.add({ id: 'page', title: 'Page' }).bind([bind('p')])
    registry.add({ id: 'always', title: 'All', always: true }).bind([bind('?')])
    const menu = document.createElement('div')
    menu.setAttribute('role', 'menu')
    document.body.append(menu)
    press(registry, 'p', {}, menu)
    expect(run).not.toHaveBeenCalled()
    press(registry, '?', {}, menu)
    expect(run).toHaveBeenCalledOnce()
  })

  it('follows a leader key', () => {
    registry.add({ id: 'a', title: 'A' }).bind([bind('g h'), bind('h')])
    press(registry, 'g')
    press(registry, 'h')
    expect(run).toHaveBeenCalledOnce()
    expect(registry.list()[0]?.bindings[0]?.keys).toEqual(['g h'])
  })

  it('repeats only what may repeat', () => {
    registry.add({ id: 'a', title: 'A' }).bind([bind('p'), bind('ArrowRight', { repeats: true })])
    press(registry, 'p', { repeat: true })
    expect(run).not.toHaveBeenCalled()
    press(registry, 'ArrowRight', { repeat: true })
    expect(run).toHaveBeenCalledOnce()
  })
})
