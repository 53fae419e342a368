import type { PointerEvent } from 'react'
import type { MarkPatch } from '../api/patches'
import { blobUrl, type Frame } from '../api/types'
import type { Box } from './fit'
import css from './Lineup.module.css'
import { MarkBar } from './MarkBar'
import { type Place, panned } from './pan'

interface Props {
  frame: Frame
  number: number
  active: boolean
  cell: Box
  zoomed: boolean
  place: Place
  pan: (place: Place) => void
  press: () => void
  zoom: () => void
  mark: (patch: MarkPatch) => void
}

export function LineupPane({
  frame,
  number,
  active,
  cell,
  zoomed,
  place,
  pan,
  press,
  zoom,
  mark,
}: Props) {
  const dense = window.devicePixelRatio || 1
  const scale = Math.min(cell.width / frame.width, cell.height / frame.height)
  const by = zoomed ? 1 / dense : scale
  const size = { width: frame.width * by, height: frame.height * by }
  const at = panned(size, cell, place)
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    if (!zoomed) return
    const box = event.currentTarget.getBoundingClientRect()
    pan({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height })
  }
  return (
    <div
      className={css.pane}
      data-active={active}
      data-mark={frame.mark}
      style={{ inlineSize: cell.width }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the line-up do the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the line-up do the same */}
      <div
        className={css.picture}
        style={{ blockSize: cell.height, backgroundColor: frame.colour }}
        onPointerMove={follow}
        onPointerDown={press}
        onClick={zoom}
      >
        <img
          className={css.image}
          src={blobUrl(frame.picture)}
          alt={frame.words}
          draggable={false}
          style={{ ...size, transform: `translate(${at.x}px, ${at.y}px)` }}
        />
      </div>
      <div className={css.foot}>
        <span>{number}</span>
        <span className={css.marks}>
          <MarkBar frame={frame} mark={mark} />
        </span>
      </div>
    </div>
  )
}
