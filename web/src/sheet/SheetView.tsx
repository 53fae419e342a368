import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { queries } from '../api/queries'
import type { Frame, Sheet } from '../api/types'
import { Inspector } from '../cull/Inspector'
import { Lineup } from '../cull/Lineup'
import { Loupe } from '../cull/Loupe'
import { MarkBar } from '../cull/MarkBar'
import { useStored } from '../parts/useStored'
import { t } from '../words/t'
import { slotsOf } from './filter'
import css from './Sheet.module.css'
import { SheetBar } from './SheetBar'
import { SheetGrid } from './SheetGrid'
import { Tray } from './Tray'
import { useSheetCull } from './useSheetCull'
import { useSheetKeys } from './useSheetKeys'
import { useToCanvas } from './useToCanvas'
import { useVary } from './useVary'

export type View = 'loupe' | 'compare' | 'survey' | undefined

export function SheetView({ sheet }: { sheet: Sheet }) {
  const { take, frames } = sheet
  const search = useSearch({ from: '/sheets/$takeId' })
  const navigate = useNavigate({ from: '/sheets/$takeId' })
  const { data: brief } = useQuery({
    ...queries.brief(take.brief_id ?? ''),
    enabled: take.brief_id !== null,
  })
  const { mark: wantedMark, stars } = search
  const slots = useMemo(
    () => slotsOf({ take, frames, faults: sheet.faults }, { mark: wantedMark, stars }),
    [take, frames, sheet.faults, wantedMark, stars],
  )
  const [advance, setAdvance] = useStored('auto-advance', false)
  const [inspecting, setInspecting] = useStored('inspector', false)
  const [columns, setColumns] = useState(1)
  const [view, setView] = useState<View>()
  const [lined, setLined] = useState<string[]>([])
  const cull = useSheetCull({ slots, columns, advance, start: search.frame })
  const toCanvas = useToCanvas(take.id)
  const vary = useVary()
  const active = cull.active
  const numberOf = (frame: Frame) => frame.idx + 1
  const lineUp = (as: 'compare' | 'survey') => {
    setLined(cull.targets().map(({ id }) => id))
    setView(as)
  }
  useSheetKeys({
    cull,
    advance: () => setAdvance(!advance),
    inspect: () => setInspecting(!inspecting),
    show: setView,
    lineUp,
    vary: () => active && vary(active),
    toCanvas: () => active && toCanvas(active),
    disabled: view !== undefined,
  })
  const shown = lined.flatMap((id) => frames.find((frame) => frame.id === id) ?? [])
  return (
    <div className={css.sheet} data-inspecting={inspecting}>
      <SheetBar
        sheet={sheet}
        brief={brief}
        search={search}
        filter={(patch) =>
          void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
        }
        advance={advance}
        setAdvance={setAdvance}
        inspecting={inspecting}
        setInspecting={setInspecting}
        compare={() => lineUp('compare')}
        survey={() => lineUp('survey')}
      />
      <SheetGrid
        sheet={sheet}
        brief={brief}
        slots={slots}
        cull={cull}
        setColumns={setColumns}
        open={() => setView('loupe')}
        clearFilters={() => void navigate({ search: {}, replace: true })}
      />
      {inspecting && active && (
        <Inspector
          frame={active}
          selected={cull.selection.chosen.size}
          vary={vary}
          toCanvas={toCanvas}
        />
      )}
      <Tray
        frames={frames}
        active={active}
        go={cull.goTo}
        toCanvas={toCanvas}
        briefId={take.brief_id}
      >
        {active && <MarkBar frame={active} mark={cull.mark} />}
      </Tray>
      {view === 'loupe' && active && (
        <Loupe
          frame={active}
          number={numberOf(active)}
          total={take.count}
          cull={cull}
          close={() => setView(undefined)}
          toCanvas={() => toCanvas(active)}
        />
      )}
      {(view === 'compare' || view === 'survey') && (
        <Lineup
          title={t(view === 'compare' ? 'lineup.compare' : 'lineup.survey')}
          frames={shown}
          numberOf={numberOf}
          marks={cull.marks}
          close={() => setView(undefined)}
          toCanvas={toCanvas}
        />
      )}
    </div>
  )
}
