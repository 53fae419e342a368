import '@fontsource-variable/dm-sans/index.css'
import '@fontsource-variable/fraunces/index.css'
import '@fontsource-variable/sora/index.css'
import { blobUrl, type Frame } from '../api/types'
import type { Box } from '../cull/fit'
import { HeadlineOverlay } from './HeadlineOverlay'
import css from './Overlays.module.css'
import type { OverlayKind, Region } from './types'

/** What is laid over each frame of a sheet, in fractions of the picture. */
export interface OverlayPlan {
  kinds: ReadonlySet<OverlayKind>
  headline: string
  family: string
  logo: string | null
  safe: Region | undefined
  crops: readonly { name: string; region: Region }[]
}

interface Props {
  frame: Frame
  cell: Box
  plan: OverlayPlan
}

export function FrameOverlays({ frame, cell, plan }: Props) {
  const { kinds, headline, family, logo, safe, crops } = plan
  return (
    <span className={css.layers} aria-hidden="true">
      {kinds.has('headline') && headline && (
        <HeadlineOverlay frame={frame} cell={cell} text={headline} family={family} />
      )}
      {kinds.has('logo') && logo && <img className={css.logo} src={blobUrl(logo)} alt="" />}
      {kinds.has('safe') && safe && <span className={css.safe} style={placed(safe)} />}
      {kinds.has('crops') &&
        crops.map(({ name, region }) => (
          <span key={name} className={css.crop} style={placed(region)}>
            <span className={css.cropName}>{name}</span>
          </span>
        ))}
    </span>
  )
}

function placed({ x, y, width, height }: Region) {
  return {
    left: `${x * 100}%`,
    top: `${y * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  }
}
