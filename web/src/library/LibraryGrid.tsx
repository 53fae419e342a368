import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Frame } from '../api/types'
import type { LibrarySearch } from '../app/search'
import { FrameCell } from '../cull/FrameCell'
import { Empty } from '../parts/Empty'
import { ErrorNote } from '../parts/ErrorNote'
import { useSize } from '../parts/useSize'
import { t } from '../words/t'
import css from './Library.module.css'
import { LibraryViews } from './LibraryViews'
import { libraryGrid } from './libraryGrid'
import { useFramePages } from './useFramePages'
import { useLibraryCull } from './useLibraryCull'

interface Props {
  search: LibrarySearch
  tellTotal: (total: number | undefined) => void
  top: RefObject<() => void>
  clear: () => void
}

const GAP = 12
const CAPTION = 20

/** A grid of any length: only the rows in view are there. */
export function LibraryGrid({ search, tellTotal, top, clear }: Props) {
  const [ref, room, scroller] = useSize<HTMLDivElement>()
  const { columns, side } = libraryGrid(room.width, GAP)
  const [known, setKnown] = useState(0)
  const rows = useVirtualizer({
    count: Math.ceil(known / columns),
    getScrollElement: () => scroller,
    estimateSize: () => side + CAPTION + GAP,
    overscan: 4,
  })
  const inView = rows.getVirtualItems()
  const first = (inView[0]?.index ?? 0) * columns
  const last = ((inView.at(-1)?.index ?? 0) + 1) * columns - 1
  const { total, frameAt, error } = useFramePages(search, first, last)
  useEffect(() => {
    if (total !== undefined) setKnown(total)
    tellTotal(total)
  }, [total, tellTotal])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are measured anew when their size changes
  useEffect(() => rows.measure(), [side, columns])
  useEffect(() => {
    top.current = () => rows.scrollToOffset(0)
  }, [top, rows])
  const [view, setView] = useState<'loupe' | 'lineup'>()
  const open = useCallback(() => setView('loupe'), [])
  const { cull, lined } = useLibraryCull({ count: known, frameAt, columns, setView, view })
  const { active } = cull.selection
  const row = Math.floor(active / columns)
  const moved = useRef(row)
  useEffect(() => {
    if (moved.current !== row) rows.scrollToIndex(row)
    moved.current = row
  }, [row, rows])
  return (
    <div ref={ref} className={css.scroll}>
      {error && <ErrorNote error={error} />}
      {total === 0 && <Nothing search={search} clear={clear} />}
      <div
        className={css.grid}
        role="listbox"
        aria-label={t('sheet.frames')}
        aria-multiselectable="true"
        data-cull
        data-keys="page"
        style={{ blockSize: rows.getTotalSize() }}
      >
        {inView.flatMap(({ index, start }) =>
          Array.from({ length: Math.min(columns, known - index * columns) }, (_, column) => {
            const i = index * columns + column
            const frame: Frame | undefined = frameAt(i)
            return (
              <div
                key={i}
                role="presentation"
                className={css.place}
                style={{
                  transform: `translateY(${start}px)`,
                  insetInlineStart: column * (side + GAP),
                }}
              >
                <FrameCell
                  frame={frame}
                  index={i}
                  number={i + 1}
                  cell={{ width: side, height: side }}
                  fit="contain"
                  active={i === active}
                  chosen={frame !== undefined && cull.selection.chosen.has(frame.id)}
                  press={cull.press}
                  open={open}
                />
              </div>
            )
          }),
        )}
      </div>
      <LibraryViews
        view={view}
        close={() => setView(undefined)}
        cull={cull}
        lined={lined}
        total={known}
      />
    </div>
  )
}

function Nothing({ search, clear }: { search: LibrarySearch; clear: () => void }) {
  const filtered = Boolean(search.q || search.mark || search.stars || search.engine)
  if (!filtered) return <Empty title={t('library.empty')} text={t('library.emptyText')} />
  return (
    <Empty
      title={t('library.none')}
      text={t('library.noneText')}
      action={<Button onClick={clear}>{t('library.clear')}</Button>}
    />
  )
}
