import { t } from '../words/t'
import css from './Look.module.css'
import { placeOf } from './place'
import type { Finding } from './queries'

interface Props {
  findings: readonly Finding[]
  lit: string | undefined
  light: (id: string | undefined) => void
  /** Lets the pointer through, so that a pin can be set anywhere. */
  still: boolean
}

/** The findings' boxes on the picture, numbered as in the list. */
export function Boxes({ findings, lit, light, still }: Props) {
  return (
    <div className={css.boxes}>
      {findings.map((finding, at) => {
        const { id, box, severity, verdict, message } = finding
        if (!box) return null
        return (
          <button
            key={id}
            type="button"
            className={`${css.finding} ${css[`tone${severity}`]}`}
            style={placeOf(box)}
            data-lit={lit === id}
            data-dimmed={verdict === 'wrong' || (lit !== undefined && lit !== id)}
            data-still={still}
            aria-label={t('review.box', { n: at + 1, message })}
            onPointerEnter={() => light(id)}
            onPointerLeave={() => light(undefined)}
            onFocus={() => light(id)}
            onBlur={() => light(undefined)}
          >
            <span className={css.number} aria-hidden="true">
              {at + 1}
            </span>
          </button>
        )
      })}
    </div>
  )
}
