import type { Frame } from '../api/types'
import type { Box } from '../cull/fit'
import { fitText } from './fitText'
import { measureIn } from './measure'
import css from './Overlays.module.css'
import { useCalm } from './useCalm'

interface Props {
  frame: Frame
  cell: Box
  text: string
  family: string
}

/** The headline where the server would set it: on the calmest place, in an ink that reads. */
export function HeadlineOverlay({ frame, cell, text, family }: Props) {
  const spot = useCalm(frame)
  if (!spot) return null
  const { region, light } = spot
  const box = { width: region.width * cell.width, height: region.height * cell.height }
  const short = Math.min(cell.width, cell.height)
  const bounds = { smallest: 0.028 * short, largest: 0.125 * short }
  const size = fitText(text, box, bounds, measureIn(family))
  const low = region.y + region.height / 2 > 0.6
  return (
    <span
      className={css.headline}
      dir="auto"
      style={{
        left: `${region.x * 100}%`,
        top: `${region.y * 100}%`,
        width: `${region.width * 100}%`,
        height: `${region.height * 100}%`,
        alignContent: low ? 'end' : region.height > 0.5 ? 'center' : 'start',
        fontFamily: `"${family} Variable", "${family}", sans-serif`,
        fontSize: size,
        color: light > 0.55 ? '#111111' : '#ffffff',
      }}
    >
      {text}
    </span>
  )
}
