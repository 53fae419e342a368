import { useSyncExternalStore } from 'react'
import { keys } from '../keys/registry'
import { Kbd } from '../parts/Kbd'
import { t } from '../words/t'
import css from './Settings.module.css'
import { SHEET_KEYS } from './sheetKeys'

/** The keys that work everywhere, and those of the contact sheet. */
export function ShortcutList() {
  const entries = useSyncExternalStore(keys.watch, keys.list)
  const everywhere = entries.flatMap(({ bindings }) => bindings).filter(({ hidden }) => !hidden)
  return (
    <>
      <p className={css.hint}>{t('settings.keysText')}</p>
      <div className={css.keyGroups}>
        <KeyList
          title={t('sheet.title')}
          rows={SHEET_KEYS.map(([combo, key]) => [combo, t(key)])}
        />
        <KeyList
          title={t('keys.global')}
          rows={everywhere.map(({ keys: combos, label }) => [combos[0] ?? '', label])}
        />
      </div>
    </>
  )
}

function KeyList({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3 className={css.keyTitle}>{title}</h3>
      <dl className={css.keyList}>
        {rows.map(([combo, label]) => (
          <div key={combo}>
            <dt>{label}</dt>
            <dd>
              <Kbd combo={combo} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
