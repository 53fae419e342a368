import { Link } from '@tanstack/react-router'
import type { Sheet } from '../api/types'
import { Picture } from '../parts/Picture'
import { t } from '../words/t'
import css from './Channels.module.css'
import { firstFrame } from './firstFrame'

/** The newest take in small, filling as its frames are finished. */
export function DraftStrip({ sheet: { take, frames } }: { sheet: Sheet }) {
  const running = take.state === 'queued' || take.state === 'running'
  const byIndex = new Map(frames.map((frame) => [frame.idx, frame]))
  const all = Array.from({ length: take.count }, (_, idx) => ({ idx, frame: byIndex.get(idx) }))
  return (
    <Link
      className={css.strip}
      to="/sheets/$takeId"
      params={{ takeId: take.id }}
      aria-label={t('brief.openSheet')}
    >
      {all
        .filter(({ frame }) => running || frame)
        .map(({ idx, frame }) => (
          <span
            key={idx}
            className={css.small}
            style={{ aspectRatio: `${take.width} / ${take.height}` }}
          >
            {frame && (
              <Picture
                digest={frame.preview}
                colour={frame.colour}
                alt=""
                eager
                onShown={() => firstFrame.shown(take.id)}
              />
            )}
          </span>
        ))}
    </Link>
  )
}
