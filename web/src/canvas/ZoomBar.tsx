import { IconArrowsMaximize, IconMinus, IconPlus, IconSquareHalf } from '@tabler/icons-react'
import { percent } from '../format/units'
import { IconButton } from '../parts/IconButton'
import { t } from '../words/t'
import type { Studio } from './useStudio'
import css from './ZoomBar.module.css'

/** Zoom, fit and 100 %, and the picture as it was for as long as the button is pressed. */
export function ZoomBar({ studio }: { studio: Studio }) {
  const { viewing, tools } = studio
  const release = () => tools.setBefore(false)
  return (
    <div className={css.bar} role="toolbar" aria-label={t('canvas.zoom')}>
      <IconButton
        label={t('canvas.zoomOut')}
        combo="-"
        icon={<IconMinus size={16} />}
        onClick={() => viewing.step(-1)}
      />
      <button
        type="button"
        className={css.scale}
        aria-label={t('canvas.zoomHundred', { now: percent(viewing.zoom) })}
        onClick={viewing.hundred}
      >
        {percent(viewing.zoom)}
      </button>
      <IconButton
        label={t('canvas.zoomIn')}
        combo="="
        icon={<IconPlus size={16} />}
        onClick={() => viewing.step(1)}
      />
      <IconButton
        label={t('canvas.zoomFit')}
        combo="0"
        pressed={viewing.fitted}
        icon={<IconArrowsMaximize size={16} stroke={1.6} />}
        onClick={viewing.fit}
      />
      <span className={css.gap} />
      <IconButton
        label={t('canvas.beforeHold')}
        combo="\"
        pressed={tools.before}
        icon={<IconSquareHalf size={16} stroke={1.6} />}
        onPointerDown={() => tools.setBefore(true)}
        onPointerUp={release}
        onPointerLeave={release}
        onKeyDown={(event) => event.key === 'Enter' && tools.setBefore(true)}
        onKeyUp={release}
        onBlur={release}
      />
    </div>
  )
}
