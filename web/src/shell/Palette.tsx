import { Modal } from '@mantine/core'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { Kbd } from '../parts/Kbd'
import { t } from '../words/t'
import css from './Palette.module.css'
import { type Choice, rank } from './rank'
import { useChoices } from './useChoices'

/** Ctrl/Cmd+K: every page, brief and action of the page in view. */
export function Palette({ close }: { close: () => void }) {
  const [q, setQ] = useState('')
  const [at, setAt] = useState(0)
  const choices = useChoices(q)
  const found = useMemo(() => rank(choices, q).slice(0, 12), [choices, q])
  const list = useId()
  const chosen = Math.min(at, Math.max(0, found.length - 1))
  const run = (choice: Choice | undefined) => {
    if (!choice) return
    close()
    choice.run()
  }
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt((chosen + step + found.length) % Math.max(1, found.length))
    if (event.key === 'Enter') run(found[chosen])
    if (step || event.key === 'Enter') event.preventDefault()
  }
  return (
    <Modal
      opened
      onClose={close}
      withCloseButton={false}
      size={560}
      yOffset="12vh"
      centered={false}
      padding={0}
      title={t('palette.title')}
      classNames={{ body: css.body, header: 'visually-hidden' }}
    >
      <input
        className={css.input}
        data-autofocus
        // biome-ignore lint/a11y/noAutofocus: what is typed next is no key of the page below
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found[chosen] ? `${list}-${chosen}` : undefined}
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        value={q}
        onChange={(event) => {
          setQ(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <div className={css.list} id={list} role="listbox" aria-label={t('palette.title')}>
        {found.map((choice, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above hears the keys
          <div
            key={choice.id}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            className={css.option}
            onClick={() => run(choice)}
            onPointerMove={() => setAt(i)}
          >
            <span className={css.name}>{choice.name}</span>
            <span className={css.group}>{choice.group}</span>
            {choice.combo && <Kbd combo={choice.combo} />}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={css.none}>{t('palette.none', { q })}</p>}
    </Modal>
  )
}
