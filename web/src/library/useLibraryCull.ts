import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Frame } from '../api/types'
import { markKeys, moveKeys } from '../cull/cullKeys'
import { type Cull, useCull } from '../cull/useCull'
import { useKeys } from '../keys/useKeys'
import { useStored } from '../parts/useStored'
import { useVary } from '../sheet/useVary'
import { t } from '../words/t'

interface Options {
  count: number
  frameAt: (index: number) => Frame | undefined
  columns: number
  view: 'loupe' | 'lineup' | undefined
  setView: (view: 'loupe' | 'lineup') => void
}

/** The sheet's keys, over the whole library. */
export function useLibraryCull({ count, frameAt, columns, view, setView }: Options): {
  cull: Cull
  lined: Frame[]
} {
  const [autoAdvance] = useStored('auto-advance', false)
  const cull = useCull({ count, frameAt, columns, autoAdvance })
  const [lined, setLined] = useState<Frame[]>([])
  const navigate = useNavigate()
  const vary = useVary()
  const { active } = cull
  const lineUp = () => {
    setLined(cull.targets())
    setView('lineup')
  }
  const goTo = (frame: Frame) =>
    void navigate({
      to: '/sheets/$takeId',
      params: { takeId: frame.take_id },
      search: { frame: frame.id },
    })
  useKeys({ id: 'library', title: t('library.title') }, [
    ...moveKeys({ arrow: cull.arrow }),
    ...markKeys(cull),
    {
      keys: ['Space'],
      label: t('cull.enlarge'),
      run: () => setView('loupe'),
      disabled: !active || !!view,
    },
    { keys: ['c', 'n'], label: t('cull.survey'), run: lineUp },
    { keys: ['v'], label: t('cull.vary'), run: () => active && vary(active) },
    { keys: ['s'], label: t('library.openSheet'), run: () => active && goTo(active) },
    {
      keys: ['Enter'],
      label: t('cull.canvas'),
      run: () =>
        active && void navigate({ to: '/canvas/$frameId', params: { frameId: active.id } }),
    },
    { keys: ['Escape'], label: t('cull.clear'), run: cull.clearSelection, hidden: true },
  ])
  const now = view === 'lineup' ? lined.map((frame) => findNow(frame, count, frameAt)) : []
  return { cull, lined: now }
}

/** The frame as it is marked now, if its page is still known. */
function findNow(frame: Frame, count: number, frameAt: (i: number) => Frame | undefined): Frame {
  for (let i = 0; i < count; i += 1) if (frameAt(i)?.id === frame.id) return frameAt(i) ?? frame
  return frame
}
