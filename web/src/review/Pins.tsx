import { t } from '../words/t'
import css from './Look.module.css'
import type { Decision, Pin } from './queries'

interface Props {
  decisions: readonly Decision[]
  revision: number
  pin: Pin | undefined
}

/** Comments pinned to the picture, and the one being written. */
export function Pins({ decisions, revision, pin }: Props) {
  const pinned = decisions.filter((each) => each.pin && each.revision_n === revision)
  return (
    <>
      {pinned.map(({ id, pin: at, note }, n) => (
        <span
          key={id}
          className={css.pin}
          style={{ left: percentOf(at?.x), top: percentOf(at?.y) }}
          role="img"
          aria-label={t('review.pin', { note })}
          title={note}
        >
          <span>{pinned.length - n}</span>
        </span>
      ))}
      {pin && (
        <span
          className={css.pin}
          data-new="true"
          style={{ left: percentOf(pin.x), top: percentOf(pin.y) }}
          role="img"
          aria-label={t('review.pinned')}
        />
      )}
    </>
  )
}

const percentOf = (share = 0) => `${share * 100}%`
