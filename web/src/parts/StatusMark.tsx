import type { Status } from '../api/types'
import { t } from '../words/t'
import css from './StatusMark.module.css'

const FILLS: Readonly<Record<Status, number>> = {
  new: 0,
  drafted: 0.25,
  picked: 0.5,
  sent_back: 0.5,
  review: 0.75,
  approved: 1,
  exported: 1,
}
const ROUND = 2 * Math.PI * 3

/** A brief's place on the line: a disc that fills, and its name. */
export function StatusMark({ status }: { status: Status }) {
  return (
    <span className={css.status} data-status={status}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <circle
          cx="7"
          cy="7"
          r="3"
          fill="none"
          stroke="currentColor"
          strokeWidth="6"
          strokeDasharray={`${FILLS[status] * ROUND} ${ROUND}`}
          transform="rotate(-90 7 7) scale(0.83) translate(1.43 1.43)"
        />
      </svg>
      {t(`status.${status}`)}
    </span>
  )
}
