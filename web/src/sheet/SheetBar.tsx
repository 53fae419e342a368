import { Button, Progress } from '@mantine/core'
import {
  IconColumns2,
  IconInfoCircle,
  IconLayoutGrid,
  IconPlayerTrackNext,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../api/call'
import { cancelTake } from '../api/generated'
import type { Brief, Sheet } from '../api/types'
import type { SheetSearch } from '../app/search'
import { OverlayToggles } from '../overlays/OverlayToggles'
import { IconButton } from '../parts/IconButton'
import { tellError } from '../parts/tell'
import { t, tn } from '../words/t'
import { Filters } from './Filters'
import css from './SheetBar.module.css'

interface Props {
  sheet: Sheet
  brief: Brief | undefined
  search: SheetSearch
  filter: (patch: SheetSearch) => void
  advance: boolean
  setAdvance: (on: boolean) => void
  inspecting: boolean
  setInspecting: (on: boolean) => void
  compare: () => void
  survey: () => void
}

export function SheetBar(props: Props) {
  const { sheet, brief, search, filter, advance, setAdvance, inspecting, setInspecting } = props
  return (
    <header className={css.bar}>
      <div className={css.title}>
        <h1 className={css.name}>
          {brief ? (
            <Link to="/briefs/$briefId" params={{ briefId: brief.id }}>
              {brief.title}
            </Link>
          ) : (
            sheet.take.words
          )}
        </h1>
        <TakeState sheet={sheet} />
      </div>
      <div className={css.scroller}>
        <Filters frames={sheet.frames} search={search} filter={filter} />
        <div className={css.tools} role="toolbar" aria-label={t('sheet.title')}>
          <OverlayToggles />
          <span className={css.divider} />
          <IconButton
            label={t('cull.compare')}
            combo="c"
            icon={<IconColumns2 size={18} stroke={1.6} />}
            onClick={props.compare}
          />
          <IconButton
            label={t('cull.survey')}
            combo="n"
            icon={<IconLayoutGrid size={18} stroke={1.6} />}
            onClick={props.survey}
          />
          <IconButton
            label={t('cull.advance')}
            combo="a"
            pressed={advance}
            icon={<IconPlayerTrackNext size={18} stroke={1.6} />}
            onClick={() => setAdvance(!advance)}
          />
          <IconButton
            label={t('cull.inspector')}
            combo="i"
            pressed={inspecting}
            icon={<IconInfoCircle size={18} stroke={1.6} />}
            onClick={() => setInspecting(!inspecting)}
          />
        </div>
      </div>
    </header>
  )
}

function TakeState({ sheet }: { sheet: Sheet }) {
  const { take, faults } = sheet
  const [stopping, setStopping] = useState(false)
  const running = take.state === 'queued' || take.state === 'running'
  const place = { done: take.done, count: take.count }
  if (!running) return <span className={css.state}>{ended(sheet, faults.length)}</span>
  const stop = () => {
    setStopping(true)
    call(cancelTake({ path: { take_id: take.id } })).catch((error: unknown) => {
      setStopping(false)
      tellError(error)
    })
  }
  return (
    <span className={css.state}>
      <Progress
        className={css.progress}
        value={(100 * take.done) / take.count}
        aria-label={t('sheet.progress', place)}
      />
      {t(take.state === 'queued' ? 'sheet.state.queued' : 'sheet.progress', place)}
      <Button size="xs" variant="subtle" disabled={stopping} onClick={stop}>
        {t(stopping ? 'sheet.cancelling' : 'sheet.cancel')}
      </Button>
    </span>
  )
}

function ended({ take }: Sheet, failed: number): string {
  if (take.state === 'failed') return t('sheet.state.failed', { error: take.error ?? '' })
  if (take.state === 'cancelled') {
    return t('sheet.state.cancelled', { done: take.done, count: take.count })
  }
  return failed > 0 ? tn('sheet.faults', failed) : tn('count.frames', take.done)
}
