import { Slider } from '@mantine/core'
import { pixels } from '../format/units'
import { t } from '../words/t'
import { type Layer, patched } from './layers'
import css from './Side.module.css'
import type { Studio } from './useStudio'

interface Props {
  studio: Studio
  layer: Layer
}

export function PictureProps({ studio, layer }: Props) {
  const scale = layer.scale ?? 1
  return (
    <div className={css.fields}>
      <p className={`${css.whole} ${css.facts}`}>
        {pixels(Math.round(layer.width * scale), Math.round(layer.height * scale))}
      </p>
      <Opacity studio={studio} layer={layer} />
    </div>
  )
}

export function Opacity({ studio, layer }: Props) {
  const { editor } = studio
  const now = Math.round((layer.opacity ?? 1) * 100)
  const set = (value: number) =>
    editor.change(
      t('canvas.step.opacity'),
      (body) => patched(body, layer.id, { opacity: value / 100 }),
      `opacity-${layer.id}`,
    )
  return (
    <div className={css.whole}>
      <div className={css.label}>
        <span>{t('canvas.opacity')}</span>
        <span className={css.value}>{now} %</span>
      </div>
      <Slider
        aria-label={t('canvas.opacity')}
        thumbLabel={t('canvas.opacity')}
        label={null}
        value={now}
        onChange={set}
        onChangeEnd={editor.flush}
      />
    </div>
  )
}
