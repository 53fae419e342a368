import { Link } from '@tanstack/react-router'
import { shortDay } from '../format/dates'
import { t } from '../words/t'
import { Decide } from './Decide'
import { Findings } from './Findings'
import { History } from './History'
import type { Item, Pin, Review } from './queries'
import css from './ReviewPage.module.css'
import type { Decide as Deciding } from './useDecide'

interface Props {
  review: Review
  queue: readonly Item[]
  changed: boolean
  lit: string | undefined
  light: (id: string | undefined) => void
  decide: Deciding
  sending: boolean
  setSending: (open: boolean) => void
  pin: Pin | undefined
  setPin: (pin: Pin | undefined) => void
}

/** Beside the picture: what the checks saw, what was decided, and the decision. */
export function ReviewSide(props: Props) {
  const { review, lit, light } = props
  const { brief } = review
  return (
    <aside className={css.side} aria-label={t('review.findings')}>
      <div className={css.scroll}>
        <section className={css.section}>
          <h2 className={css.title}>
            {brief ? (
              <Link to="/briefs/$briefId" params={{ briefId: brief.id }}>
                {brief.title}
              </Link>
            ) : (
              t('canvas.untitled')
            )}
          </h2>
          <p className={css.dim}>{brief?.words}</p>
          {brief?.due && (
            <p className={css.small}>{t('review.due', { day: shortDay(brief.due) })}</p>
          )}
        </section>
        <Findings review={review} lit={lit} light={light} changed={props.changed} />
        <History decisions={review.decisions} revision={review.revision_n} />
      </div>
      <Decide {...props} />
    </aside>
  )
}
