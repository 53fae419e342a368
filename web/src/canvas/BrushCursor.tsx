import { type CSSProperties, type RefObject, useEffect } from 'react'
import css from './Stage.module.css'
import type { Studio } from './useStudio'
import { toScreen } from './view'

interface Props {
  studio: Studio
  cursor: RefObject<HTMLDivElement | null>
}

/** A ring of the brush's true size under the pointer; it starts in the middle for the keyboard. */
export function BrushCursor({ studio, cursor }: Props) {
  const { tools, viewing, editor } = studio
  const { width, height } = editor.body
  const middle = toScreen(viewing.view, { x: width / 2, y: height / 2 })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the brush is taken up
  useEffect(() => {
    const ring = cursor.current
    if (ring && !ring.style.translate) ring.style.translate = `${middle.x}px ${middle.y}px`
  }, [cursor])
  const across = tools.brush.size * viewing.view.scale
  return (
    <div
      ref={cursor}
      className={css.cursor}
      data-brush-cursor
      data-erase={tools.brush.erase}
      style={{ '--across': `${across}px` } as CSSProperties}
    />
  )
}
