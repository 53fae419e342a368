import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../api/call'
import { createTake } from '../api/generated'
import { queries } from '../api/queries'
import { recent } from '../api/recent'
import type { Brief, Sheet, Take } from '../api/types'
import { tellError } from '../parts/tell'
import { useStored } from '../parts/useStored'
import { firstFrame } from './firstFrame'
import { BLANK, type Draft, draftOf, patchFor } from './form'
import { saveBrief } from './save'

export interface BriefFormState {
  draft: Draft
  change: (patch: Partial<Draft>) => void
  changed: boolean
  count: number
  setCount: (n: number) => void
  engine: string | undefined
  setEngine: (name: string) => void
  busy: 'saving' | 'drafting' | undefined
  missing: 'words' | 'channels' | undefined
  save: () => void
  submit: () => void
}

/** The brief's words on the page, and what is done with them. */
export function useBriefForm(brief: Brief | undefined): BriefFormState {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { campaign } = useSearch({ strict: false })
  const [unsaved, keepUnsaved] = useStored<Draft | null>('new-brief', null)
  const [draft, setDraft] = useState<Draft>(
    brief ? draftOf(brief) : { ...BLANK, ...unsaved, campaign_id: campaign ?? '' },
  )
  const [count, setCount] = useStored('draft-count', 24)
  const [engine, setEngine] = useState<string>()
  const [busy, setBusy] = useState<'saving' | 'drafting'>()
  const [tried, setTried] = useState(false)
  const lacking =
    draft.words.trim() === '' ? 'words' : draft.channels.length === 0 ? 'channels' : undefined
  const changed = brief ? patchFor(brief, draft) !== undefined : draft.words.trim() !== ''

  const attempt = async (as: 'saving' | 'drafting', then: (saved: Brief) => Promise<unknown>) => {
    setTried(true)
    if (lacking || busy) return
    setBusy(as)
    try {
      await then(await saveBrief(client, draft, brief))
    } catch (error) {
      tellError(error)
    } finally {
      setBusy(undefined)
    }
  }
  const show = async (saved: Brief) => {
    if (brief) return
    keepUnsaved(null)
    await navigate({ to: '/briefs/$briefId', params: { briefId: saved.id }, replace: true })
  }
  const change = useCallback(
    (patch: Partial<Draft>) => setDraft((now) => ({ ...now, ...patch })),
    [],
  )
  // A new brief has no place on the server yet; a closed tab must not lose its words.
  const [before] = useState(draft)
  const isNew = brief === undefined
  useEffect(() => {
    if (isNew && draft !== before) keepUnsaved(draft)
  }, [isNew, draft, before, keepUnsaved])
  const submit = () => {
    const pressed = performance.now()
    void attempt('drafting', async (saved) => {
      const take = await call(
        createTake({ body: { brief_id: saved.id, surface: draft.channels[0], count, engine } }),
      )
      firstFrame.start(take.id, pressed)
      const sheet: Sheet = { take, frames: recent.of(take.id), faults: [] }
      client.setQueryData(queries.take(take.id).queryKey, sheet)
      client.setQueryData(queries.takes(saved.id).queryKey, (old: Take[] | undefined) => [
        take,
        ...(old ?? []),
      ])
      await show(saved)
    })
  }
  return {
    draft,
    change,
    changed,
    count,
    setCount,
    engine,
    setEngine,
    busy,
    missing: tried ? lacking : undefined,
    save: () => void attempt('saving', show),
    submit,
  }
}
