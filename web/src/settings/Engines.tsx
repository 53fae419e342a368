import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/queries'
import type { Engine } from '../api/types'
import { money } from '../format/money'
import { count } from '../format/units'
import { t } from '../words/t'
import css from './Settings.module.css'

/** What each installed engine can do, as its profile tells. */
export function Engines() {
  const { data } = useQuery(queries.engines())
  return (
    <ul className={css.engines}>
      {data?.map((engine) => (
        <EngineCard key={engine.name} engine={engine} />
      ))}
    </ul>
  )
}

function EngineCard({ engine }: { engine: Engine }) {
  const { data: session } = useQuery(queries.session())
  const cost = engine.cost_micros ?? 0
  const traits = [
    t(engine.local === false ? 'settings.engine.remote' : 'settings.engine.local'),
    engine.deterministic ? t('settings.engine.deterministic') : '',
    engine.procedural ? t('settings.engine.procedural') : '',
  ]
  const facts = [
    [t('settings.engine.tasks'), engine.tasks.join(', ')],
    [t('settings.engine.tiers'), engine.tiers.join(', ')],
    [t('settings.engine.size'), `${count(engine.max_side ?? 0)} px`],
    [
      t('settings.engine.cost'),
      cost === 0 ? t('brief.free') : money(cost, session?.currency ?? 'USD'),
    ],
  ] as const
  return (
    <li className={css.engine}>
      <h3 className={css.engineName}>
        {engine.title} <span className={css.version}>{engine.version}</span>
      </h3>
      <p className={css.summary}>{engine.summary}</p>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={css.traits}>{traits.filter(Boolean).join(' · ')}</p>
      {engine.install && (
        <p className={css.traits}>{t('settings.engine.install', { command: engine.install })}</p>
      )}
    </li>
  )
}
