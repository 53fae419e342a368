import { useEffect } from 'react'
import type { Binding } from '../keys/registry'
import { useKeys } from '../keys/useKeys'
import { t } from '../words/t'
import { movedFocus } from './crop'
import { removeLayer } from './LayerList'
import { baseOf, isType, layersOf, patched } from './layers'
import { applyCrop, removePainted } from './steps'
import { brushStep, hasPaint } from './strokes'
import { TOOLS } from './tools'
import type { Studio } from './useStudio'
import { toDoc } from './view'

/** The keys of the canvas. */
export function useCanvasKeys(studio: Studio): void {
  const { tools, viewing } = studio
  const tool: Binding[] = TOOLS.map(({ id, combo, name }) => ({
    keys: [combo],
    label: t(name),
    run: () => tools.setTool(id),
  }))
  useKeys({ id: 'canvas', title: t('canvas.keys') }, [
    ...tool,
    ...stepKeys(studio),
    ...brushKeys(studio),
    ...moveKeys(studio),
    { keys: ['=', '+'], label: t('canvas.zoomIn'), run: () => viewing.step(1), repeats: true },
    { keys: ['-'], label: t('canvas.zoomOut'), run: () => viewing.step(-1), repeats: true },
    { keys: ['0'], label: t('canvas.zoomFit'), run: viewing.fit },
    { keys: ['1'], label: t('canvas.hundred'), run: viewing.hundred },
    held('\\', t('canvas.beforeHold'), () => tools.setBefore(true)),
    held('Space', t('canvas.handHold'), () => tools.setHeld(true)),
  ])
  useRelease(studio)
}

const held = (key: string, label: string, run: () => void): Binding => ({
  keys: [key],
  label,
  run,
  keysOnly: true,
})

function stepKeys(studio: Studio): Binding[] {
  const { editor, tools, paint } = studio
  const painting = tools.tool === 'brush' && paint.strokes.length > 0
  const chosen = layersOf(editor.body).find(({ id }) => id === tools.selected)
  return [
    { keys: ['mod+z'], label: t('action.undo'), run: painting ? paint.back : editor.undo },
    { keys: ['mod+shift+z', 'mod+y'], label: t('canvas.redo'), run: editor.redo },
    { keys: ['Enter'], label: t('canvas.do'), run: () => enter(studio) },
    { keys: ['Escape'], label: t('canvas.leave'), run: () => leave(studio) },
    {
      keys: ['Delete', 'Backspace'],
      label: t('canvas.step.removeLayer'),
      disabled: !chosen || chosen.id === baseOf(editor.body)?.id,
      run: () => chosen && removeLayer(studio, chosen),
    },
  ]
}

function brushKeys({ tools }: Studio): Binding[] {
  const { brush, setBrush } = tools
  const size = (step: 1 | -1) => () => setBrush({ ...brush, size: brushStep(brush.size, step) })
  return [
    { keys: ['['], label: t('canvas.brush.smaller'), run: size(-1), repeats: true },
    { keys: [']'], label: t('canvas.brush.larger'), run: size(1), repeats: true },
    {
      keys: ['x'],
      label: t('canvas.brush.swap'),
      run: () => setBrush({ ...brush, erase: !brush.erase }),
    },
  ]
}

const ARROWS = [
  ['ArrowLeft', -1, 0],
  ['ArrowRight', 1, 0],
  ['ArrowUp', 0, -1],
  ['ArrowDown', 0, 1],
] as const

/** Arrows move what the tool moves; with Shift ten times as far. */
function moveKeys(studio: Studio): Binding[] {
  return ARROWS.flatMap(([key, x, y], at) => [
    {
      keys: [key],
      label: t('canvas.nudge'),
      hidden: at > 0,
      repeats: true,
      keysOnly: true,
      run: () => nudge(studio, x, y),
    },
    {
      keys: [`shift+${key}`],
      label: t('canvas.nudgeFar'),
      hidden: at > 0,
      repeats: true,
      keysOnly: true,
      run: () => nudge(studio, 10 * x, 10 * y),
    },
  ])
}

function nudge(studio: Studio, x: number, y: number): void {
  const { tools, editor, shape, viewing } = studio
  const layer = layersOf(editor.body).find(({ id }) => id === tools.selected)
  if (tools.tool === 'crop' && shape) {
    tools.setFocus(movedFocus(editor.body, shape, tools.focus, { x: 4 * x, y: 4 * y }))
  } else if (tools.tool === 'brush') {
    moveRing(x, y)
  } else if (isType(layer) && !layer.locked) {
    const to = { x: (layer.x ?? 0) + x, y: (layer.y ?? 0) + y }
    editor.change(t('canvas.step.move'), (body) => patched(body, layer.id, to), 'nudge')
  } else {
    viewing.set((view) => ({ ...view, x: view.x - 24 * x, y: view.y - 24 * y }))
  }
}

function ring(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-brush-cursor]')
}

function ringAt(element: HTMLElement): { x: number; y: number } {
  const [x = 0, y = 0] = element.style.translate.split(' ').map(Number.parseFloat)
  return { x, y }
}

/** The brush moves by the keyboard too; Enter dabs. */
function moveRing(x: number, y: number): void {
  const element = ring()
  if (!element) return
  const at = ringAt(element)
  element.hidden = false
  element.style.translate = `${at.x + 6 * x}px ${at.y + 6 * y}px`
}

function enter(studio: Studio): void {
  const { tools, paint, viewing, editor } = studio
  const chosen = layersOf(editor.body).find(({ id }) => id === tools.selected)
  const element = ring()
  if (tools.tool === 'crop') applyCrop(studio)
  else if (tools.tool === 'brush' && document.activeElement === viewing.element && element) {
    paint.begin(toDoc(viewing.view, ringAt(element)), tools.brush.size, tools.brush.erase)
    paint.end()
  } else if (tools.tool === 'brush' && hasPaint(paint.strokes)) void removePainted(studio)
  else if (isType(chosen)) tools.setWriting(chosen)
}

function leave({ tools, paint }: Studio): void {
  if (tools.tool === 'brush' && paint.strokes.length > 0) paint.clear()
  else if (tools.tool !== 'move') tools.setTool('move')
  else tools.select(undefined)
}

/** What a key holds ends when any key, or the window, lets go. */
function useRelease({ tools }: Studio): void {
  const { setBefore, setHeld } = tools
  useEffect(() => {
    const release = () => {
      setBefore(false)
      setHeld(false)
    }
    window.addEventListener('keyup', release)
    window.addEventListener('blur', release)
    return () => {
      window.removeEventListener('keyup', release)
      window.removeEventListener('blur', release)
    }
  }, [setBefore, setHeld])
}
