import { IconPlus, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { IconButton } from '../parts/IconButton'
import { t } from '../words/t'
import css from './Settings.module.css'

interface Props {
  colours: readonly string[]
  put: (colours: string[]) => void
}

const MOST = 12
const FRESH = '#808080'

/** The brand's colours: press one to change it. */
export function Palette({ colours, put }: Props) {
  return (
    <fieldset className={css.palette}>
      <legend>{t('settings.brand.palette')}</legend>
      <div className={css.swatches}>
        {colours.map((colour, i) => (
          <Swatch
            // biome-ignore lint/suspicious/noArrayIndexKey: a colour's place is what it is known by
            key={i}
            name={t('settings.brand.colour', { n: i + 1 })}
            colour={colour}
            change={(next) => put(colours.map((old, at) => (at === i ? next : old)))}
            remove={() => put(colours.filter((_, at) => at !== i))}
          />
        ))}
        {colours.length < MOST && (
          <IconButton
            label={t('settings.brand.addColour')}
            icon={<IconPlus size={16} />}
            onClick={() => put([...colours, FRESH])}
          />
        )}
      </div>
    </fieldset>
  )
}

interface SwatchProps {
  name: string
  colour: string
  change: (colour: string) => void
  remove: () => void
}

function Swatch({ name, colour, change, remove }: SwatchProps) {
  const [value, setValue] = useState(colour)
  useEffect(() => setValue(colour), [colour])
  return (
    <span className={css.swatch}>
      <input
        type="color"
        aria-label={`${name}, ${value}`}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        onBlur={() => value !== colour && change(value)}
      />
      <code>{value}</code>
      <IconButton
        className={css.removeColour}
        label={t('settings.brand.removeColour', { colour: value })}
        icon={<IconX size={12} />}
        onClick={remove}
      />
    </span>
  )
}
