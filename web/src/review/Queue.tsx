import { Link } from '@tanstack/react-router'
import { shortDay } from '../format/dates'
import { Picture } from '../parts/Picture'
import { t, tn } from '../words/t'
import css from './Queue.module.css'
import type { Item } from './queries'

/** What waits, the one due first at the top. */
export function Queue({ queue, shown }: { queue: readonly Item[]; shown: string }) {
  return (
    <nav className={css.queue} aria-label={t('review.queue')}>
      <ul className={css.list}>
        {queue.map((item) => (
          <li key={item.document_id}>
            <Link
              className={css.item}
              to="/review/$documentId"
              params={{ documentId: item.document_id }}
              aria-current={item.document_id === shown ? 'true' : undefined}
            >
              <span className={css.thumb}>
                {item.brief.cover && (
                  <Picture digest={item.brief.cover} colour={item.brief.cover_colour} alt="" />
                )}
              </span>
              <span className={css.words}>
                <span className={css.title}>{item.brief.title}</span>
                <span className={css.facts}>
                  <Counts item={item} />
                  {item.brief.due && (
                    <span>{t('review.due', { day: shortDay(item.brief.due) })}</span>
                  )}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Counts({ item: { flags, warnings } }: { item: Item }) {
  if (flags + warnings === 0) return <span>{t('review.clean')}</span>
  return (
    <>
      {flags > 0 && <span data-severity="flag">{tn('review.flags', flags)}</span>}
      {warnings > 0 && <span data-severity="warn">{tn('review.warnings', warnings)}</span>}
    </>
  )
}
