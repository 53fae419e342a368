import { type PointerEvent, useState } from 'react'
import { blobUrl, type Frame } from '../api/types'
import { useSize } from '../parts/useSize'
import css from './LoupePicture.module.css'
import { type Place, panned } from './pan'

interface Props {
  frame: Frame
  full: boolean
  toggle: () => void
}

/** The picture pixel for pixel, or fitted. Its preview stands there until its own pixels come. */
export function LoupePicture({ frame, full, toggle }: Props) {
  const [ref, room] = useSize<HTMLDivElement>()
  const [at, setAt] = useState<Place>({ x: 0.5, y: 0.5 })
  const size = sizeOf(frame, full, room)
  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    setAt({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height })
  }
  const place = panned(size, room, at)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key Z and the button do the same
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key Z and the button do the same
    <div ref={ref} className={css.room} onPointerMove={follow} onClick={toggle}>
      <div
        className={css.picture}
        style={{
          width: size.width,
          height: size.height,
          transform: `translate(${place.x}px, ${place.y}px)`,
          backgroundColor: frame.colour,
        }}
      >
        <img className={css.layer} src={blobUrl(frame.preview)} alt="" draggable={false} />
        <img
          className={css.layer}
          src={blobUrl(frame.picture)}
          alt={frame.words}
          draggable={false}
          decoding="async"
        />
      </div>
    </div>
  )
}

function sizeOf(frame: Frame, full: boolean, room: { width: number; height: number }) {
  const dense = window.devicePixelRatio || 1
  const exact = { width: frame.width / dense, height: frame.height / dense }
  if (full) return exact
  const scale = Math.min(1, room.width / exact.width, room.height / exact.height)
  return { width: exact.width * scale, height: exact.height * scale }
}
