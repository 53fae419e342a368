import { Button } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import type { Brief, Sheet } from '../api/types'
import { FrameCell } from '../cull/FrameCell'
import { fitGrid } from '../cull/fit'
import { FrameOverlays } from '../overlays/FrameOverlays'
import { useOverlayKinds } from '../overlays/useOverlayKinds'
import { usePlan } from '../overlays/usePlan'
import { Empty } from '../parts/Empty'
import { useSize } from '../parts/useSize'
import { t } from '../words/t'
import type { Slot } from './filter'
import css from './Sheet.module.css'
import type { SheetCull } from './useSheetCull'

const GAP = 12
const CAPTION = 20

/** On a phone fewer frames are seen at once, large enough to be judged. */
function leastArea(width: number): number {
  return width < 480 ? 16_000 : 9000
}

interface Props {
  sheet: Sheet
  brief: Brief | undefined
  slots: readonly Slot[]
  cull: SheetCull
  setColumns: (n: number) => void
  open: () => void
  clearFilters: () => void
}

/** The frames, at the largest size at which they fit the screen. */
export function SheetGrid({ sheet, brief, slots, cull, setColumns, open, clearFilters }: Props) {
  const { take } = sheet
  const [ref, room] = useSize<HTMLDivElement>()
  const aspect = take.width / take.height
  // A filter changes which frames are shown, never how large: the eye keeps its measure.
  const count = Math.max(sheet.frames.length, Math.min(take.count, 24))
  const { columns, cell, scrolls } = useMemo(
    () =>
      fitGrid({ room, count, aspect, gap: GAP, caption: CAPTION, least: leastArea(room.width) }),
    [room, count, aspect],
  )
  useEffect(() => setColumns(columns), [columns, setColumns])
  const [kinds] = useOverlayKinds()
  const plan = usePlan(take, brief, kinds)
  const { selection, press } = cull
  if (slots.length === 0) {
    const gone = sheet.frames.length === 0
    return (
      <div className={css.stage} ref={ref}>
        <Empty
          title={t(gone ? 'sheet.none' : 'sheet.filter.none')}
          action={
            gone ? undefined : <Button onClick={clearFilters}>{t('sheet.filter.clear')}</Button>
          }
        />
      </div>
    )
  }
  return (
    <div className={css.stage} ref={ref} data-scrolls={scrolls}>
      <div
        className={css.grid}
        role="listbox"
        aria-label={t('sheet.frames')}
        aria-multiselectable="true"
        data-cull
        data-keys="page"
        style={{ gap: GAP, inlineSize: columns * (cell.width + GAP) - GAP }}
      >
        {cell.width > 0 &&
          slots.map(({ number, frame, fault }, i) => (
            <FrameCell
              key={number}
              frame={frame}
              index={i}
              number={number}
              cell={cell}
              fault={fault}
              active={i === selection.active}
              chosen={frame !== undefined && selection.chosen.has(frame.id)}
              press={press}
              open={open}
            >
              {frame && kinds.size > 0 && <FrameOverlays frame={frame} cell={cell} plan={plan} />}
            </FrameCell>
          ))}
      </div>
    </div>
  )
}
