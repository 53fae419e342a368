import {
  IconBadgeTm,
  IconEye,
  IconEyeOff,
  IconPhoto,
  IconSquare,
  IconTrash,
  IconTypography,
  IconWand,
} from '@tabler/icons-react'
import { IconButton } from '../parts/IconButton'
import { toasts } from '../parts/toasts'
import { t } from '../words/t'
import { baseOf, isType, type Layer, layersOf, patched, withoutLayer } from './layers'
import css from './Side.module.css'
import type { Studio } from './useStudio'

const ICONS = { picture: IconPhoto, type: IconTypography, logo: IconBadgeTm, shape: IconSquare }

/** The layers, the topmost first. */
export function LayerList({ studio }: { studio: Studio }) {
  const { body } = studio.editor
  return (
    <ul className={css.list}>
      {layersOf(body)
        .toReversed()
        .map((layer) => (
          <Row key={layer.id} studio={studio} layer={layer} />
        ))}
    </ul>
  )
}

export function layerName(layer: Layer): string {
  if (isType(layer)) return layer.text.replaceAll(/\s+/g, ' ').trim() || t('canvas.layer.type')
  if (layer.kind === 'picture' && layer.mask) return t('canvas.layer.fill')
  return layer.name || t(`canvas.layer.${layer.kind}`)
}

function Row({ studio, layer }: { studio: Studio; layer: Layer }) {
  const { tools, editor } = studio
  const hidden = layer.visible === false
  const chosen = tools.selected === layer.id
  const name = layerName(layer)
  const Icon = layer.mask ? IconWand : ICONS[layer.kind]
  const show = () => {
    const label = t(hidden ? 'canvas.step.show' : 'canvas.step.hide')
    editor.change(label, (body) => patched(body, layer.id, { visible: hidden }))
  }
  return (
    <li className={css.layer} data-chosen={chosen} data-hidden={hidden}>
      <button
        type="button"
        className={css.pick}
        aria-pressed={chosen}
        onClick={() => tools.select(chosen ? undefined : layer.id)}
      >
        <Icon className={css.icon} size={16} stroke={1.6} aria-hidden="true" />
        <span className={css.name}>{name}</span>
      </button>
      {layer.id !== baseOf(editor.body)?.id && (
        <IconButton
          label={t('canvas.layer.remove', { name })}
          icon={<IconTrash size={15} stroke={1.6} />}
          onClick={() => removeLayer(studio, layer)}
        />
      )}
      <IconButton
        label={t(hidden ? 'canvas.layer.show' : 'canvas.layer.hide', { name })}
        icon={hidden ? <IconEyeOff size={15} stroke={1.6} /> : <IconEye size={15} stroke={1.6} />}
        onClick={show}
      />
    </li>
  )
}

/** Remove a layer; Undo is offered rather than a question asked. */
export function removeLayer({ editor, tools }: Studio, layer: Layer): void {
  tools.select(undefined)
  editor.change(t('canvas.step.removeLayer'), (body) => withoutLayer(body, layer.id))
  toasts.show({
    text: t('canvas.layer.removed', { name: layerName(layer) }),
    undo: editor.undo,
  })
}
