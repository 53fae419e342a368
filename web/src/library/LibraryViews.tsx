import { useNavigate } from '@tanstack/react-router'
import type { Frame } from '../api/types'
import { Lineup } from '../cull/Lineup'
import { Loupe } from '../cull/Loupe'
import type { Cull } from '../cull/useCull'
import { t } from '../words/t'

interface Props {
  view: 'loupe' | 'lineup' | undefined
  close: () => void
  cull: Cull
  lined: readonly Frame[]
  total: number
}

export function LibraryViews({ view, close, cull, lined, total }: Props) {
  const navigate = useNavigate()
  const { active } = cull
  const toCanvas = (frame: Frame) =>
    void navigate({ to: '/canvas/$frameId', params: { frameId: frame.id } })
  if (view === 'loupe' && active) {
    return (
      <Loupe
        frame={active}
        number={cull.selection.active + 1}
        total={total}
        cull={cull}
        close={close}
        toCanvas={() => toCanvas(active)}
      />
    )
  }
  if (view !== 'lineup') return null
  return (
    <Lineup
      title={t('lineup.survey')}
      frames={lined}
      numberOf={(frame) => frame.idx + 1}
      marks={cull.marks}
      close={close}
      toCanvas={toCanvas}
    />
  )
}
