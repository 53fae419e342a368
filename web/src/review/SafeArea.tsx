import type { Surface } from '../api/types'
import { surfaceTitle } from '../canvas/shapes'
import { pixels } from '../format/units'
import { t } from '../words/t'
import css from './Look.module.css'
import { placeOf } from './place'
import { shownOn } from './safeArea'

interface Props {
  surface: Surface
  picture: { width: number; height: number }
}

/** What a channel shows of the picture: its crop, what it covers, what stays clear. */
export function SafeArea({ surface, picture }: Props) {
  const { crop, safe, covered } = shownOn(surface, picture)
  const channel = surfaceTitle(surface.id)
  const size = pixels(surface.width, surface.height)
  return (
    <div className={css.clip}>
      <div className={css.crop} style={placeOf(crop)} />
      {safe && (
        <div
          className={css.safe}
          style={placeOf(safe)}
          role="img"
          aria-label={t('review.safe', { channel })}
        />
      )}
      {covered.map((box) => (
        <div
          key={`${box.x} ${box.y}`}
          className={css.covered}
          style={placeOf(box)}
          role="img"
          aria-label={t('review.covered', { channel })}
        />
      ))}
      <span className={css.caption}>{t('review.crop', { channel, size })}</span>
    </div>
  )
}
