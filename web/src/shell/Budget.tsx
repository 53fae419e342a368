import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/queries'
import { money } from '../format/money'
import { t } from '../words/t'
import css from './TopBar.module.css'

/** What has been spent of the budget, and whose studio it is. */
export function Budget() {
  const { data } = useQuery(queries.session())
  if (!data) return null
  const spent = money(data.spent_micros, data.currency)
  const budget = data.budget_micros
  const share = budget ? Math.min(1, data.spent_micros / budget) : 0
  return (
    <>
      <span className={css.money}>
        {budget
          ? t('top.spent', { spent, budget: money(budget, data.currency) })
          : t('top.spentOnly', { spent })}
        {budget ? (
          <span className={css.gauge} aria-hidden="true">
            <span
              className={css.gaugeFill}
              data-over={share > 0.9}
              style={{ display: 'block', inlineSize: `${share * 100}%` }}
            />
          </span>
        ) : null}
      </span>
      <span className={css.person} title={data.person.name} aria-hidden="true">
        {data.person.name.slice(0, 1)}
      </span>
    </>
  )
}
