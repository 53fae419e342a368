import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { t } from '../words/t'
import { isType, type LiveType, layersOf, patched, withLayer } from './layers'
import css from './TypeBubble.module.css'
import type { Studio } from './useStudio'
import { toScreen } from './view'

const WIDE = 280
const HIGH = 110

/** Where the words of live type are written: beside it, so that the type itself shows as it is. */
export function TypeBubble({ studio }: { studio: Studio }) {
  const { tools, editor } = studio
  if (!tools.writing) return null
  const known = layersOf(editor.body).find(({ id }) => id === tools.writing?.id)
  return <Writing studio={studio} layer={isType(known) ? known : tools.writing} />
}

function Writing({ studio, layer }: { studio: Studio; layer: LiveType }) {
  const { tools, editor } = studio
  const [text, setText] = useState(layer.text)
  const write = (next: string) => {
    setText(next)
    const known = layersOf(editor.body).some(({ id }) => id === layer.id)
    if (!known && next === '') return
    tools.select(layer.id)
    const label = t(known ? 'canvas.step.words' : 'canvas.step.type')
    const apply = known
      ? (body: typeof editor.body) => patched(body, layer.id, { text: next })
      : (body: typeof editor.body) => withLayer(body, { ...layer, text: next })
    editor.change(label, apply, `words-${layer.id}`)
  }
  const close = () => {
    editor.flush()
    tools.setWriting(undefined)
  }
  return (
    <div className={css.bubble} style={beside(studio, layer)}>
      <Textarea
        aria-label={t('canvas.type.words')}
        placeholder={t('canvas.type.placeholder')}
        value={text}
        autosize
        minRows={1}
        maxRows={4}
        data-autofocus
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={close}
        onKeyDown={(event) => {
          const done = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
          if (event.key === 'Escape' || done) close()
        }}
      />
      <p className={css.hint}>{t('canvas.type.hint')}</p>
    </div>
  )
}

/** Below the type's box where there is room, else above it, never outside of what is seen. */
function beside({ viewing }: Studio, layer: LiveType): { left: number; top: number } {
  const { view, room } = viewing
  const scale = layer.scale ?? 1
  const from = toScreen(view, { x: layer.x ?? 0, y: layer.y ?? 0 })
  const bottom = from.y + layer.height * scale * view.scale + 8
  const top = bottom + HIGH < room.height ? bottom : from.y - HIGH
  const inside = (at: number, whole: number) => Math.max(8, Math.min(at, whole - 8))
  return { left: inside(from.x, room.width - WIDE), top: inside(top, room.height - HIGH) }
}
