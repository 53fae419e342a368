import { IconArrowLeft, IconArrowRight, IconX, IconZoomScan } from '@tabler/icons-react'
import { useState } from 'react'
import type { Frame } from '../api/types'
import { useKeys } from '../keys/useKeys'
import { IconButton } from '../parts/IconButton'
import { Overlay } from '../parts/Overlay'
import { t } from '../words/t'
import { markKeys, moveKeys } from './cullKeys'
import css from './Loupe.module.css'
import { LoupePicture } from './LoupePicture'
import { MarkBar } from './MarkBar'
import type { Cull } from './useCull'
import { useSwipe } from './useSwipe'

interface Props {
  frame: Frame
  number: number
  total: number
  cull: Cull
  close: () => void
  toCanvas: () => void
}

/** One frame as large as its pixels, panned by the mouse; marking and moving go on as in the sheet. */
export function Loupe({ frame, number, total, cull, close, toCanvas }: Props) {
  const [full, setFull] = useState(() => !matchMedia('(pointer: coarse)').matches)
  const swipe = useSwipe((way) => cull.arrow(way === 'next' ? 'ArrowRight' : 'ArrowLeft', false))
  useKeys({ id: 'loupe', title: t('loupe.title', { number }), modal: true }, [
    { keys: ['Space', 'Escape'], label: t('cull.leave'), run: close },
    { keys: ['z'], label: t('cull.zoom'), run: () => setFull(!full) },
    { keys: ['Enter'], label: t('cull.canvas'), run: toCanvas },
    ...markKeys(cull),
    ...moveKeys(cull),
  ])
  return (
    <Overlay label={t('loupe.title', { number })}>
      <div className={css.bar}>
        <span className={css.place}>{t('loupe.place', { number, total })}</span>
        <MarkBar frame={frame} mark={cull.mark} />
        <span className={css.end}>
          <button type="button" className={css.zoom} onClick={() => setFull(!full)}>
            <IconZoomScan size={16} stroke={1.6} aria-hidden="true" />
            {full ? t('loupe.full') : t('loupe.fit')}
          </button>
          <IconButton
            label={t('cull.previous')}
            combo="ArrowLeft"
            icon={<IconArrowLeft size={18} />}
            onClick={() => cull.arrow('ArrowLeft', false)}
          />
          <IconButton
            label={t('cull.next')}
            combo="ArrowRight"
            icon={<IconArrowRight size={18} />}
            onClick={() => cull.arrow('ArrowRight', false)}
          />
          <IconButton
            label={t('cull.leave')}
            combo="Space"
            icon={<IconX size={18} />}
            onClick={close}
          />
        </span>
      </div>
      <div className={css.stage} {...swipe}>
        <LoupePicture key={frame.id} frame={frame} full={full} toggle={() => setFull(!full)} />
      </div>
    </Overlay>
  )
}
