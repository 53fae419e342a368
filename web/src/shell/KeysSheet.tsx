import { Modal } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { type Binding, keys } from '../keys/registry'
import { groupBy } from '../parts/groupBy'
import { Kbd } from '../parts/Kbd'
import { t } from '../words/t'
import css from './KeysSheet.module.css'

/** The keys of the page in view. */
export function KeysSheet({ close }: { close: () => void }) {
  const entries = useSyncExternalStore(keys.watch, keys.list)
  const groups = groupBy(entries, ({ scope }) => scope.title)
  return (
    <Modal opened onClose={close} title={t('keys.title')} size="lg">
      <div className={css.groups}>
        {[...groups].map(([title, members]) => (
          <Group key={title} title={title} bindings={members.flatMap((m) => m.bindings)} />
        ))}
      </div>
    </Modal>
  )
}

function Group({ title, bindings }: { title: string; bindings: readonly Binding[] }) {
  const shown = bindings.filter((binding) => !binding.hidden)
  if (shown.length === 0) return null
  return (
    <section className={css.group}>
      <h2 className={css.title}>{title}</h2>
      <dl className={css.list}>
        {shown.map((binding) => (
          <div key={binding.keys.join()} className={css.row}>
            <dt>{binding.label}</dt>
            <dd className={css.keys}>
              <Kbd combo={binding.keys[0] ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
