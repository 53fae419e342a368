import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Surface } from '../api/types'
import { surfaceTitle } from '../canvas/shapes'
import { useKeys } from '../keys/useKeys'
import { t, tn } from '../words/t'
import css from './Chooser.module.css'
import { choices } from './choices'
import type { Exporting } from './useExporting'

interface Props {
  surfaces: readonly Surface[]
  channels: readonly string[]
  exporting: Exporting
}

/** Which sizes to make; those of the brief are chosen to begin with. */
export function Chooser({ surfaces, channels, exporting }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(channels))
  const [search, setSearch] = useState('')
  const groups = choices(surfaces, channels, search)
  const make = () => exporting.make([...chosen])
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  useKeys({ id: 'exports', title: t('exports.title') }, [
    { keys: ['e', 'mod+Enter'], label: t('exports.buttonNone'), disabled: !chosen.size, run: make },
  ])
  return (
    <aside className={css.chooser} aria-label={t('exports.choose')}>
      <div className={css.search}>
        <TextInput
          aria-label={t('exports.search')}
          placeholder={t('exports.search')}
          leftSection={<IconSearch size={15} stroke={1.6} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <div className={css.list}>
        {groups.length === 0 && <p className={css.none}>{t('exports.noneFound')}</p>}
        {groups.map(({ name, items }) => (
          <fieldset key={name} className={css.group}>
            <legend className={css.legend}>{name}</legend>
            {items.map((surface) => (
              <Choice
                key={surface.id}
                surface={surface}
                checked={chosen.has(surface.id)}
                toggle={() => toggle(surface.id)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <div className={css.foot}>
        <Button
          variant="filled"
          fullWidth
          disabled={chosen.size === 0}
          loading={exporting.asking}
          onClick={make}
        >
          {chosen.size > 0 ? tn('exports.button', chosen.size) : t('exports.buttonNone')}
        </Button>
        {chosen.size > 0 && (
          <Button variant="subtle" fullWidth onClick={() => setChosen(new Set())}>
            {t('exports.clear')}
          </Button>
        )}
      </div>
    </aside>
  )
}

interface ChoiceProps {
  surface: Surface
  checked: boolean
  toggle: () => void
}

function Choice({ surface, checked, toggle }: ChoiceProps) {
  const { id, width, height } = surface
  return (
    <Checkbox
      className={css.choice}
      size="xs"
      checked={checked}
      onChange={toggle}
      label={
        <span className={css.label}>
          <span>{surfaceTitle(id)}</span>
          <span className={css.size}>
            {width}×{height}
          </span>
        </span>
      }
    />
  )
}
