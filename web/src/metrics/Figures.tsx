import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { MetricsOut } from '../api/generated'
import { queries } from '../api/queries'
import { money } from '../format/money'
import { count, percent } from '../format/units'
import { t, tn } from '../words/t'
import { About } from './About'
import css from './MetricsPage.module.css'

const NEED = 5 // decided pictures, from which the studio gives a share

/** What was made, how often at first sight, and what was spent. */
export function Figures({ data }: { data: MetricsOut }) {
  const { data: session } = useQuery(queries.session())
  const currency = session?.currency ?? 'EUR'
  const { first_pass_approval, decisions, by_rule, rerolls_per_brief } = data
  return (
    <section aria-label={t('metrics.counts')} className={css.figureGrid}>
      <Figure
        title={t('metrics.first')}
        about={t('metrics.first.about', { need: NEED })}
        value={first_pass_approval === null ? undefined : percent(first_pass_approval)}
      >
        {tn('metrics.decisions', decisions)}
        {by_rule > 0 && `, ${t('metrics.byRule', { n: by_rule })}`}
      </Figure>
      <Figure
        title={t('metrics.spend')}
        about={t('metrics.spend.about')}
        value={money(data.spent_micros, currency)}
      >
        {session &&
          session.budget_micros > 0 &&
          t('metrics.budget', {
            spent: money(session.spent_micros, currency),
            budget: money(session.budget_micros, currency),
          })}
      </Figure>
      <Figure
        title={t('metrics.rerolls')}
        about={t('metrics.rerolls.about')}
        value={rerolls_per_brief === null ? undefined : rerolls_per_brief.toFixed(1)}
      />
      <dl className={css.counts}>
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(`metrics.${name}`)}</dt>
            <dd>{count(data[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const COUNTS = ['takes', 'frames', 'picks', 'heroes', 'exports'] as const

interface FigureProps {
  title: string
  about: string
  value: string | undefined
  children?: ReactNode
}

function Figure({ title, about, value, children }: FigureProps) {
  return (
    <div className={css.card}>
      <div className={css.cardHead}>
        <h2>{title}</h2>
        <About title={title}>{about}</About>
      </div>
      <p className={css.big} data-little={value === undefined}>
        {value ?? t('metrics.little')}
      </p>
      {children && <p className={css.foot}>{children}</p>}
    </div>
  )
}
