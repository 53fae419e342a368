import type { CSSProperties } from 'react'
import { t } from '../words/t'
import { driftWords } from './drift'
import css from './HeroPage.module.css'

/** How far the hero is from the composition that was chosen, in words and as a number. */
export function DriftMeter({ drift }: { drift: number }) {
  return (
    <>
      <h2>{t('hero.drift')}</h2>
      <p className={css.drift}>{t(driftWords(drift))}</p>
      <div className={css.meter} style={{ '--at': `${drift * 100}%` } as CSSProperties}>
        <span className={css.needle} />
      </div>
      <p className={css.small}>{t('hero.driftScale', { value: drift.toFixed(3) })}</p>
    </>
  )
}
