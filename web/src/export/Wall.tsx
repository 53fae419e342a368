import { IconFrame } from '@tabler/icons-react'
import type { Surface } from '../api/types'
import type { DocumentOut } from '../canvas/queries'
import { Empty } from '../parts/Empty'
import { useSize } from '../parts/useSize'
import { t } from '../words/t'
import type { Export } from './queries'
import type { Exporting } from './useExporting'
import css from './Wall.module.css'
import { WallPiece } from './WallPiece'

interface Props {
  out: DocumentOut
  exports: readonly Export[]
  surfaces: readonly Surface[]
  /** Those of the brief; they hang first. */
  channels: readonly string[]
  exporting: Exporting
}

/** All surfaces together, each in a plain frame of its channel and in its true proportions. */
export function Wall({ out, exports, surfaces, channels, exporting }: Props) {
  const [ref, { width: room }] = useSize<HTMLUListElement>()
  const ids = [...channels, ...surfaces.map(({ id }) => id)]
  const order = new Map(ids.map((id) => [id, ids.indexOf(id)]))
  const sorted = exports.toSorted(
    (a, b) => (order.get(a.surface) ?? 0) - (order.get(b.surface) ?? 0),
  )
  if (exports.length === 0) {
    return (
      <Empty
        art={<IconFrame size={40} stroke={1.2} />}
        title={t('exports.none.title')}
        text={t('exports.none.text')}
      />
    )
  }
  return (
    <ul ref={ref} className={css.wall} aria-label={t('exports.wall')}>
      {sorted.map((each) => (
        <WallPiece
          key={each.id}
          made={each}
          surface={surfaces.find(({ id }) => id === each.surface)}
          head={out.head}
          room={room || window.innerWidth}
          exporting={exporting}
        />
      ))}
    </ul>
  )
}
