import { IconX } from '@tabler/icons-react'
import type { Surface } from '../api/types'
import { pixels } from '../format/units'
import { IconButton } from '../parts/IconButton'
import { Picture } from '../parts/Picture'
import { t } from '../words/t'
import css from './Channels.module.css'
import { surfaceName } from './surfaceName'

interface Props {
  surface: Surface
  picture: { digest: string; colour?: string | null } | undefined
  /** Of the shape, in px². */
  area: number
  remove: () => void
  onShown: () => void
}

const LONGEST = 440

/** A channel's shape: all have the same area, so that a banner and a story weigh alike. */
export function ChannelShape({ surface, picture, area, remove, onShown }: Props) {
  const { width, height } = shape(surface, area)
  const name = surfaceName(surface)
  return (
    <figure className={css.channel} style={{ inlineSize: Math.max(width, 112) }}>
      <div className={css.shape} style={{ inlineSize: width, blockSize: height }}>
        {picture && (
          <Picture
            key={picture.digest}
            digest={picture.digest}
            colour={picture.colour}
            alt=""
            eager
            onShown={onShown}
          />
        )}
      </div>
      <figcaption className={css.caption}>
        <span className={css.name}>
          {name}
          <span className={css.size}>{pixels(surface.width, surface.height)}</span>
        </span>
        <IconButton
          className={css.remove}
          label={t('brief.removeChannel', { name })}
          icon={<IconX size={14} />}
          onClick={remove}
        />
      </figcaption>
    </figure>
  )
}

function shape({ width, height }: Surface, area: number): { width: number; height: number } {
  const scale = Math.min(Math.sqrt(area / (width * height)), LONGEST / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
