import { ColorInput, Switch } from '@mantine/core'
import { t } from '../words/t'
import type { LiveType } from './layers'
import css from './Side.module.css'
import type { Fields } from './TypeProps'
import type { Studio } from './useStudio'
import { useSwatches } from './useSwatches'

interface Props {
  studio: Studio
  layer: LiveType
  set: (fields: Fields) => void
}

const HEX = /^#[0-9a-f]{6}$/i

/** The colour of live type, its shadow, and the plate behind it. */
export function TypeColours({ studio, layer, set }: Props) {
  const swatches = useSwatches(studio)
  const { colour = '#111111', plate, shadow = false } = layer
  return (
    <>
      <ColorInput
        className={css.whole}
        label={t('canvas.type.colour')}
        value={colour}
        swatches={swatches}
        eyeDropperButtonProps={{ 'aria-label': t('canvas.type.dropper') }}
        onChange={(value) => HEX.test(value) && set({ colour: value })}
      />
      <div className={css.switch}>
        <Switch
          label={t('canvas.type.shadow')}
          checked={shadow}
          onChange={(event) => set({ shadow: event.currentTarget.checked })}
        />
      </div>
      <div className={css.switch}>
        <Switch
          label={t('canvas.type.plate')}
          checked={Boolean(plate)}
          onChange={(event) =>
            set({ plate: event.currentTarget.checked ? contrary(colour) : null })
          }
        />
      </div>
      {plate && (
        <ColorInput
          className={css.whole}
          label={t('canvas.type.plateColour')}
          value={plate}
          swatches={swatches}
          eyeDropperButtonProps={{ 'aria-label': t('canvas.type.dropper') }}
          onChange={(value) => HEX.test(value) && set({ plate: value })}
        />
      )}
    </>
  )
}

/** Black behind light type, white behind dark. */
function contrary(colour: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 127 ? '#111111' : '#ffffff'
}
