import { NumberInput, Select, Textarea } from '@mantine/core'
import { IconAlignCenter, IconAlignLeft, IconAlignRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { IconButton } from '../parts/IconButton'
import { t } from '../words/t'
import { type LiveType, patched } from './layers'
import { Opacity } from './PictureProps'
import { fontsQuery } from './queries'
import { Range } from './Range'
import css from './Side.module.css'
import { TypeColours } from './TypeColours'
import type { Studio } from './useStudio'

interface Props {
  studio: Studio
  layer: LiveType
}

export type Fields = Partial<Omit<LiveType, 'kind' | 'id'>>

/** Words, face, size, colour, plate and shadow of live type. */
export function TypeProps({ studio, layer }: Props) {
  const { editor } = studio
  const scale = layer.scale ?? 1
  const set = (fields: Fields) => {
    const key = `${Object.keys(fields).join()}-${layer.id}`
    editor.change(t('canvas.step.words'), (body) => patched(body, layer.id, fields), key)
  }
  return (
    <div className={css.fields}>
      <Textarea
        className={css.whole}
        label={t('canvas.type.words')}
        value={layer.text}
        autosize
        minRows={2}
        maxRows={6}
        onChange={(event) => set({ text: event.currentTarget.value })}
        onBlur={editor.flush}
      />
      <Face layer={layer} set={set} />
      <NumberInput
        label={t('canvas.type.size')}
        suffix=" px"
        value={Math.round((layer.size ?? 64) * scale)}
        min={1}
        max={4000}
        onChange={(value) => Number(value) >= 1 && set({ size: Number(value) / scale })}
      />
      <Aligns layer={layer} set={set} />
      <Range
        label={t('canvas.type.leading')}
        value={layer.leading ?? 1.1}
        from={0.7}
        to={2}
        set={(leading) => set({ leading })}
      />
      <Range
        label={t('canvas.type.tracking')}
        value={layer.tracking ?? 0}
        from={-0.1}
        to={0.4}
        set={(tracking) => set({ tracking })}
      />
      <TypeColours studio={studio} layer={layer} set={set} />
      <Opacity studio={studio} layer={layer} />
    </div>
  )
}

interface Part {
  layer: LiveType
  set: (fields: Fields) => void
}

const WEIGHTS: Readonly<Record<number, string>> = {
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'Semibold',
  700: 'Bold',
  800: 'Extrabold',
  900: 'Black',
}

function Face({ layer, set }: Part) {
  const { data: fonts = [] } = useQuery(fontsQuery())
  const own = fonts.find(({ family }) => family === layer.family)
  const families = [...new Set([...fonts.map(({ family }) => family), layer.family ?? 'Inter'])]
  const weights = [...new Set([...(own?.weights ?? []), layer.weight ?? 700])]
  return (
    <>
      <Select
        className={css.whole}
        label={t('canvas.type.family')}
        data={families}
        value={layer.family ?? 'Inter'}
        searchable
        onChange={(family) => family && set({ family })}
      />
      <Select
        label={t('canvas.type.weight')}
        data={weights
          .sort((a, b) => a - b)
          .map((weight) => ({ value: String(weight), label: WEIGHTS[weight] ?? String(weight) }))}
        value={String(layer.weight ?? 700)}
        onChange={(weight) => weight && set({ weight: Number(weight) })}
      />
    </>
  )
}

const ALIGNS = [
  { align: 'left', icon: IconAlignLeft },
  { align: 'center', icon: IconAlignCenter },
  { align: 'right', icon: IconAlignRight },
] as const

function Aligns({ layer, set }: Part) {
  return (
    <div
      className={`${css.whole} ${css.aligns}`}
      role="toolbar"
      aria-label={t('canvas.type.align')}
    >
      {ALIGNS.map(({ align, icon: Icon }) => (
        <IconButton
          key={align}
          label={t(`canvas.type.${align}`)}
          pressed={(layer.align ?? 'left') === align}
          icon={<Icon size={17} stroke={1.6} />}
          onClick={() => set({ align })}
        />
      ))}
    </div>
  )
}
