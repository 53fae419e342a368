import { Button } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Frame } from '../api/types'
import { Picture } from '../parts/Picture'
import { t } from '../words/t'
import { Sitting } from './Sitting'
import css from './Tray.module.css'

interface Props {
  frames: readonly Frame[]
  active: Frame | undefined
  briefId: string | null
  go: (frame: Frame) => void
  toCanvas: (frame: Frame) => void
  children: ReactNode
}

/** Picks gather here; from here they go on to the canvas. */
export function Tray({ frames, active, briefId, go, toCanvas, children }: Props) {
  const picks = frames.filter(({ mark }) => mark === 'pick')
  const leading = active?.mark === 'pick' ? active : picks[0]
  return (
    <footer className={css.tray}>
      <div className={css.touch}>{children}</div>
      <section className={css.picks} aria-label={t('sheet.tray')}>
        {picks.length === 0 && (
          <p className={css.empty}>
            {t('sheet.trayEmpty')} <span className={css.hint}>{t('sheet.hint')}</span>
          </p>
        )}
        {picks.map((frame) => (
          <button
            key={frame.id}
            type="button"
            className={css.pick}
            data-active={frame.id === active?.id}
            aria-label={t('cell.name', { number: frame.idx + 1, mark: t('cell.pick') })}
            style={{ aspectRatio: `${frame.width} / ${frame.height}` }}
            onClick={() => go(frame)}
          >
            <Picture digest={frame.preview} colour={frame.colour} alt="" />
          </button>
        ))}
      </section>
      <Sitting briefId={briefId} />
      {leading && (
        <Button
          variant="filled"
          rightSection={<IconChevronRight size={16} />}
          onClick={() => toCanvas(leading)}
        >
          {t('sheet.toCanvas')}
        </Button>
      )}
    </footer>
  )
}
