import { Loader } from '@mantine/core'
import { IconDownload, IconRefresh, IconX } from '@tabler/icons-react'
import type { Surface } from '../api/types'
import { surfaceTitle } from '../canvas/shapes'
import { bytes, pixels } from '../format/units'
import { IconButton } from '../parts/IconButton'
import { Picture } from '../parts/Picture'
import { t } from '../words/t'
import { Frame } from './Frame'
import { type Export, fileUrl } from './queries'
import { shareOfLimit } from './share'
import type { Exporting } from './useExporting'
import css from './Wall.module.css'
import { hung, kindOf } from './wall'

interface Props {
  made: Export
  surface: Surface | undefined
  head: number
  room: number
  exporting: Exporting
}

/** One surface on the wall with its facts under it. */
export function WallPiece({ made, surface, head, room, exporting }: Props) {
  const name = surfaceTitle(made.surface)
  const width = made.width ?? surface?.width ?? 1
  const height = made.height ?? surface?.height ?? 1
  const size = hung({ width, height }, room - 26)
  return (
    <li className={css.piece} style={{ inlineSize: Math.max(size.width + 26, 180) }}>
      <Frame kind={surface ? kindOf(surface) : 'post'}>
        <div className={css.picture} style={{ inlineSize: size.width, blockSize: size.height }}>
          {made.preview_blob ? (
            <Picture digest={made.preview_blob} alt={name} fit="contain" />
          ) : (
            <Waiting made={made} />
          )}
        </div>
      </Frame>
      <div className={css.head}>
        <h2 className={css.name}>{name}</h2>
        <Buttons made={made} name={name} exporting={exporting} />
      </div>
      <Facts made={made} surface={surface} size={pixels(width, height)} head={head} />
    </li>
  )
}

function Waiting({ made }: { made: Export }) {
  const running = made.state === 'queued' || made.state === 'running'
  const said = {
    queued: t('exports.queued'),
    running: t('exports.running'),
    cancelled: t('exports.cancelled'),
  }[made.state]
  return (
    <div className={css.waiting} role="status" data-failed={made.state === 'failed'}>
      {running && <Loader size={16} color="gray" aria-hidden="true" />}
      <span>{said ?? t('exports.failed')}</span>
    </div>
  )
}

function Buttons({ made, name, exporting }: Pick<Props, 'made' | 'exporting'> & { name: string }) {
  if (made.state === 'queued' || made.state === 'running') {
    return (
      <IconButton
        label={t('exports.cancel', { name })}
        icon={<IconX size={16} stroke={1.6} />}
        onClick={() => exporting.cancel(made.id)}
      />
    )
  }
  return (
    <span className={css.buttons}>
      <IconButton
        label={t('exports.again', { name })}
        icon={<IconRefresh size={16} stroke={1.6} />}
        onClick={() => exporting.make([made.surface])}
      />
      {made.blob && (
        <a
          className={css.download}
          href={fileUrl(made.id)}
          download={made.filename ?? true}
          aria-label={t('exports.download', { name })}
        >
          <IconDownload size={16} stroke={1.6} />
        </a>
      )}
    </span>
  )
}

interface FactsProps {
  made: Export
  surface: Surface | undefined
  size: string
  head: number
}

function Facts({ made, surface, size, head }: FactsProps) {
  const limit = surface?.max_bytes
  const share = shareOfLimit(made.bytes, limit)
  const weight =
    made.bytes !== null && limit
      ? t('exports.of', { bytes: bytes(made.bytes), limit: bytes(limit) })
      : made.bytes !== null && bytes(made.bytes)
  const type = made.media_type?.split('/')[1]?.toUpperCase()
  return (
    <>
      <p className={css.facts}>
        <span>{size}</span>
        {type && <span>{type}</span>}
        {weight && <span>{weight}</span>}
      </p>
      {share !== undefined && (
        <div className={css.bar}>
          <div className={css.fill} style={{ inlineSize: `${share * 100}%` }} />
        </div>
      )}
      {made.error && <p className={css.error}>{made.error}</p>}
      {made.notes.map((note) => (
        <p key={note} className={css.notes}>
          {note}
        </p>
      ))}
      {made.revision_n !== head && <p className={css.warn}>{t('exports.older')}</p>}
    </>
  )
}
