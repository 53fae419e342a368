import { Link } from '@tanstack/react-router'
import type { Brief, Take } from '../api/types'
import { moment } from '../format/dates'
import { Picture } from '../parts/Picture'
import { t, tn } from '../words/t'
import css from './Sheets.module.css'

const SHOWN = 4

/** A take by a few of its frames. */
export function TakeCard({ take, brief }: { take: Take; brief: Brief | undefined }) {
  const covers = take.covers ?? []
  const places = Array.from({ length: Math.min(SHOWN, take.count) }, (_, i) => covers[i])
  const running = take.state === 'running' || take.state === 'queued'
  return (
    <Link className={css.card} to="/sheets/$takeId" params={{ takeId: take.id }}>
      <span className={css.covers}>
        {places.map((digest, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place has no other name
          <span key={i} className={css.cover}>
            {digest && <Picture digest={digest} alt="" />}
          </span>
        ))}
      </span>
      <span className={css.name} dir="auto">
        {brief?.title ?? take.words}
      </span>
      <span className={css.facts}>
        <span>{tn('count.frames', take.done)}</span>
        <span>{take.engine}</span>
        <span>{moment(take.created_at)}</span>
        {take.state !== 'done' && (
          <span data-state={take.state} className={css.state}>
            {running
              ? `${t(`sheets.state.${take.state}`)} ${take.done}/${take.count}`
              : t(`sheets.state.${take.state}`)}
          </span>
        )}
      </span>
    </Link>
  )
}
