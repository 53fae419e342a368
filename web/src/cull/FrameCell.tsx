import { IconFlag3Filled, IconX } from '@tabler/icons-react'
import { memo, type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Frame } from '../api/types'
import { Picture } from '../parts/Picture'
import { t } from '../words/t'
import css from './FrameCell.module.css'
import type { Box } from './fit'
import type { Modifiers } from './useCull'

interface Props {
  frame: Frame | undefined
  index: number
  number: number
  cell: Box
  active: boolean
  chosen: boolean
  /** What to say in the place of a frame that an engine failed. */
  fault?: string
  fit?: 'cover' | 'contain'
  children?: ReactNode
  press: (index: number, held: Modifiers) => void
  open: (index: number) => void
}

/** One frame in a grid: its box first, then its colour, then its pixels. */
export const FrameCell = memo(function FrameCell(props: Props) {
  const { frame, index, number, cell, active, chosen, fault, fit, children, press, open } = props
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active && document.activeElement?.closest('[data-cull]')) {
      ref.current?.focus({ preventScroll: true })
      ref.current?.scrollIntoView({ block: 'nearest' })
    }
  }, [active])
  const onPress = (event: PointerEvent) => {
    if (event.button === 0) press(index, event)
  }
  return (
    <div
      ref={ref}
      role="option"
      tabIndex={active ? 0 : -1}
      aria-selected={chosen || active}
      aria-label={nameOf(frame, number, fault)}
      className={css.cell}
      data-active={active}
      data-chosen={chosen}
      data-mark={frame?.mark ?? ''}
      style={{ inlineSize: cell.width }}
      onPointerDown={onPress}
      onDoubleClick={() => open(index)}
    >
      <div className={css.picture} style={{ blockSize: cell.height }}>
        {frame && <Picture digest={frame.preview} colour={frame.colour} alt="" fit={fit} eager />}
        {!frame && fault && <span className={css.fault}>{fault}</span>}
        {frame && children}
      </div>
      <div className={css.caption} aria-hidden="true">
        <span>{number}</span>
        {frame && frame.rating > 0 && <span className={css.stars}>{'★'.repeat(frame.rating)}</span>}
        {frame?.mark === 'pick' && <IconFlag3Filled className={css.flag} size={13} />}
        {frame?.mark === 'reject' && <IconX className={css.cross} size={13} stroke={2.5} />}
      </div>
    </div>
  )
})

function nameOf(frame: Frame | undefined, number: number, fault?: string): string {
  if (!frame) return fault ? t('cell.failed', { number, fault }) : t('cell.waiting', { number })
  const mark = frame.mark === '' ? t('cell.unmarked') : t(`cell.${frame.mark}`)
  const stars = frame.rating > 0 ? `, ${t('cell.stars', { n: frame.rating })}` : ''
  return t('cell.name', { number, mark: mark + stars })
}
