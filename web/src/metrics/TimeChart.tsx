import type { Distribution } from '../api/generated'
import { duration } from '../format/duration'
import { useSize } from '../parts/useSize'
import { t, tn } from '../words/t'
import { About } from './About'
import css from './MetricsPage.module.css'
import { Plot } from './Plot'

const ENOUGH = 5 // values, from which the studio gives a median

/** A time as every single value, with its median and 90th percentile where there is enough. */
export function TimeChart({ times }: { times: Distribution }) {
  const { title, definition, n, enough, median_ms, p90_ms } = times
  const [ref, { width }] = useSize<HTMLDivElement>()
  return (
    <section className={css.card}>
      <header className={css.cardHead}>
        <h2>{title}</h2>
        <About title={title}>{definition}</About>
      </header>
      {enough && median_ms !== null && p90_ms !== null ? (
        <p className={css.figures}>
          <span className={css.big}>{duration(median_ms)}</span>
          <span className={css.unit}>{t('metrics.median')}</span>
          <span className={css.mid}>{duration(p90_ms)}</span>
          <span className={css.unit}>{t('metrics.p90')}</span>
        </p>
      ) : (
        <p className={css.figures}>
          <span className={css.big} data-little="true">
            {t('metrics.little')}
          </span>
          <span className={css.unit}>
            {n === 0 ? t('metrics.none') : tn('metrics.littleText', n, { need: ENOUGH })}
          </span>
        </p>
      )}
      <div ref={ref} className={css.plot}>
        {n > 0 && width > 0 && <Plot times={times} width={width} label={labelOf(times)} />}
      </div>
      {n > 0 && (
        <p className={css.foot}>
          {tn('metrics.n', n)}. {t('metrics.axis')}
        </p>
      )}
    </section>
  )
}

function labelOf({ title, n, median_ms, p90_ms, values_ms }: Distribution): string {
  const given = {
    title,
    values: tn('metrics.n', n),
    low: duration(Math.min(...values_ms)),
    high: duration(Math.max(...values_ms)),
  }
  if (median_ms === null || p90_ms === null) return t('metrics.chartLittle', given)
  return t('metrics.chart', { ...given, median: duration(median_ms), p90: duration(p90_ms) })
}
