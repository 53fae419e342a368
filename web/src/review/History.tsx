import { IconArrowBackUp, IconCheck } from '@tabler/icons-react'
import { moment } from '../format/dates'
import { t } from '../words/t'
import css from './History.module.css'
import type { Decision } from './queries'
import page from './ReviewPage.module.css'

interface Props {
  decisions: readonly Decision[]
  revision: number
}

/** What was decided so far, the newest first. */
export function History({ decisions, revision }: Props) {
  return (
    <section className={page.section}>
      <h2>{t('review.history')}</h2>
      {decisions.length === 0 && <p className={page.dim}>{t('review.history.none')}</p>}
      <ol className={css.list}>
        {decisions.map((decision) => (
          <One key={decision.id} decision={decision} revision={revision} />
        ))}
      </ol>
    </section>
  )
}

function One({ decision, revision }: { decision: Decision; revision: number }) {
  const { verdict, note, rule, created_at, revision_n } = decision
  const approved = verdict === 'approve'
  const facts = [
    moment(created_at),
    rule ? t('review.history.rule', { rule }) : '',
    revision_n === revision ? '' : t('review.history.older'),
  ]
  return (
    <li className={css.decision}>
      <span className={css.icon} data-verdict={verdict}>
        {approved ? <IconCheck size={16} /> : <IconArrowBackUp size={16} />}
      </span>
      <div>
        <p>{t(`review.history.${verdict}`)}</p>
        {note && <p className={css.note}>{note}</p>}
        <p className={page.small}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  )
}
