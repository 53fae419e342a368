import { type CSSProperties, useRef, useState } from 'react'
import { t } from '../words/t'
import css from './CompareSlider.module.css'
import { shareAt } from './share'

export interface Version {
  label: string
  url: string
}

interface Props {
  left: Version
  right: Version
  /** Width by height, so that the box is there before the pixels. */
  aspect: number
  colour?: string | null
}

/** Two versions on the same spot; the divider between them follows the pointer or the arrows. */
export function CompareSlider({ left, right, aspect, colour }: Props) {
  const [share, setShare] = useState(0.5)
  const box = useRef<HTMLDivElement>(null)
  const drag = (event: React.PointerEvent<HTMLDivElement>) => {
    if (event.buttons === 0 || !box.current) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setShare(shareAt(event.clientX, box.current.getBoundingClientRect()))
  }
  const style = { '--share': `${share * 100}%`, '--aspect': aspect, backgroundColor: colour }
  return (
    <div className={css.room}>
      <div
        ref={box}
        className={css.box}
        style={style as CSSProperties}
        onPointerDown={drag}
        onPointerMove={drag}
      >
        <img className={css.picture} src={right.url} alt={right.label} draggable={false} />
        <img
          className={`${css.picture} ${css.left}`}
          src={left.url}
          alt={left.label}
          draggable={false}
        />
        <span className={css.name} data-side="left" aria-hidden="true">
          {left.label}
        </span>
        <span className={css.name} data-side="right" aria-hidden="true">
          {right.label}
        </span>
        <input
          className={css.range}
          type="range"
          min={0}
          max={100}
          value={Math.round(share * 100)}
          aria-label={t('compare.slider', { left: left.label, right: right.label })}
          aria-valuetext={t('compare.share', { n: Math.round(share * 100), left: left.label })}
          onChange={(event) => setShare(Number(event.currentTarget.value) / 100)}
        />
        <span className={css.divider} aria-hidden="true">
          <span className={css.grip} />
        </span>
      </div>
    </div>
  )
}
