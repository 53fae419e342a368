import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { MarkPatch } from '../api/patches'
import type { Frame } from '../api/types'
import { useKeys } from '../keys/useKeys'
import type { Marks } from '../marks/useMarks'
import { IconButton } from '../parts/IconButton'
import { Overlay } from '../parts/Overlay'
import { useSize } from '../parts/useSize'
import { t } from '../words/t'
import { markKeys } from './cullKeys'
import { fitGrid } from './fit'
import css from './Lineup.module.css'
import { LineupPane } from './LineupPane'
import { MarkBar } from './MarkBar'
import type { Place } from './pan'

interface Props {
  title: string
  frames: readonly Frame[]
  numberOf: (frame: Frame) => number
  marks: Marks
  close: () => void
  toCanvas: (frame: Frame) => void
}

const GAP = 12
const CAPTION = 44

/** Frames side by side, as large as they fit. Zoom and pan are shared, so that like meets like. */
export function Lineup({ title, frames, numberOf, marks, close, toCanvas }: Props) {
  const [at, setAt] = useState(0)
  const [zoomed, setZoomed] = useState(false)
  const [place, setPlace] = useState<Place>({ x: 0.5, y: 0.5 })
  const [ref, room] = useSize<HTMLDivElement>()
  const active = frames[Math.min(at, frames.length - 1)]
  const mark = (patch: MarkPatch) => {
    if (active) marks.mark([active], patch)
  }
  const turn = (by: number) => setAt((at + by + frames.length) % frames.length)
  useKeys({ id: 'lineup', title, modal: true }, [
    { keys: ['Escape', 'c', 'n'], label: t('cull.leave'), run: close },
    {
      keys: ['ArrowRight', 'ArrowDown'],
      label: t('cull.next'),
      run: () => turn(1),
      keysOnly: true,
    },
    {
      keys: ['ArrowLeft', 'ArrowUp'],
      label: t('cull.previous'),
      run: () => turn(-1),
      keysOnly: true,
    },
    { keys: ['z', 'Space'], label: t('cull.zoom'), run: () => setZoomed(!zoomed) },
    { keys: ['Enter'], label: t('cull.canvas'), run: () => active && toCanvas(active) },
    ...markKeys({ mark, marks }),
  ])
  const aspect = frames.reduce((sum, f) => sum + f.width / f.height, 0) / Math.max(1, frames.length)
  const { cell } = fitGrid({
    room,
    count: frames.length,
    aspect,
    gap: GAP,
    caption: CAPTION,
    least: 0,
  })
  return (
    <Overlay label={title}>
      <div className={css.bar}>
        <h2>{title}</h2>
        <span className={css.barMarks}>{active && <MarkBar frame={active} mark={mark} />}</span>
        <IconButton
          label={t('cull.leave')}
          combo="Escape"
          icon={<IconX size={18} />}
          onClick={close}
        />
      </div>
      <div ref={ref} className={css.grid} style={{ gap: GAP }}>
        {frames.map((frame, i) => (
          <LineupPane
            key={frame.id}
            frame={frame}
            number={numberOf(frame)}
            active={frame === active}
            cell={cell}
            zoomed={zoomed}
            place={place}
            pan={setPlace}
            press={() => setAt(i)}
            zoom={() => setZoomed(!zoomed)}
            mark={(patch) => {
              setAt(i)
              marks.mark([frame], patch)
            }}
          />
        ))}
      </div>
    </Overlay>
  )
}
