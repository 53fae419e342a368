import type { CheckRecord } from '../api/generated'
import { count, percent } from '../format/units'
import { checkName } from '../review/checkName'
import { t } from '../words/t'
import { About } from './About'
import css from './MetricsPage.module.css'

const ENOUGH = 5 // judged findings

/** How often each check was right, by people's word. */
export function Checks({ checks }: { checks: readonly CheckRecord[] }) {
  return (
    <section className={css.card}>
      <div className={css.cardHead}>
        <h2>{t('metrics.checks')}</h2>
        <About title={t('metrics.checks')}>{t('metrics.checks.about')}</About>
      </div>
      {checks.length === 0 ? (
        <p className={css.foot}>{t('metrics.checks.none')}</p>
      ) : (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('metrics.check')}</th>
              <th scope="col">{t('metrics.findings')}</th>
              <th scope="col">{t('metrics.judged')}</th>
              <th scope="col">{t('metrics.reliable')}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => (
              <Row key={check.check} record={check} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ record: { check, findings, right, wrong } }: { record: CheckRecord }) {
  const judged = right + wrong
  const share = judged >= ENOUGH ? right / judged : undefined
  return (
    <tr>
      <th scope="row">{checkName(check)}</th>
      <td>{count(findings)}</td>
      <td>{count(judged)}</td>
      <td>
        {share === undefined ? (
          <span className={css.dim}>{t('metrics.little')}</span>
        ) : (
          <span className={css.share}>
            <span className={css.shareBar} aria-hidden="true">
              <span
                className={css.shareFill}
                style={{ inlineSize: percent(share).replace(' ', '') }}
              />
            </span>
            {percent(share)}
          </span>
        )}
      </td>
    </tr>
  )
}
