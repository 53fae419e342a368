import { Button, Select, Slider, TextInput } from '@mantine/core'
import { useState } from 'react'
import { count, pixels } from '../format/units'
import { Segmented } from '../parts/Segmented'
import { t } from '../words/t'
import { isCropped, uncropped } from './crop'
import { isType, layersOf } from './layers'
import css from './Options.module.css'
import { applyCrop, removePainted } from './steps'
import { hasPaint, MAX_BRUSH, MIN_BRUSH } from './strokes'
import type { Studio } from './useStudio'

/** The options of the tool in hand. */
export function Options({ studio }: { studio: Studio }) {
  return (
    <div className={css.options} role="toolbar" aria-label={t('canvas.options')}>
      <Own studio={studio} />
    </div>
  )
}

function Own({ studio }: { studio: Studio }) {
  switch (studio.tools.tool) {
    case 'crop':
      return <CropOptions studio={studio} />
    case 'type':
      return <TypeOptions studio={studio} />
    case 'brush':
      return <BrushOptions studio={studio} />
    case 'move':
      return <p className={css.hint}>{t('canvas.hint.move')}</p>
    case 'hand':
      return <p className={css.hint}>{t('canvas.hint.hand')}</p>
    case 'zoom':
      return <p className={css.hint}>{t('canvas.hint.zoom')}</p>
  }
}

function CropOptions({ studio }: { studio: Studio }) {
  const { tools, groups, editor, shape } = studio
  const all = groups.flatMap(({ items }) => items)
  return (
    <>
      <Select
        className={css.shape}
        aria-label={t('canvas.crop.shape')}
        data={groups.map(({ group, items }) => ({ group, items }))}
        value={tools.shape?.value ?? null}
        onChange={(value) => tools.setShape(all.find((each) => each.value === value))}
        searchable
        nothingFoundMessage={t('canvas.crop.none')}
        maxDropdownHeight={360}
      />
      {shape && <span className={css.fact}>{pixels(shape.width, shape.height)}</span>}
      <Button variant="filled" disabled={!shape} onClick={() => applyCrop(studio)}>
        {t('canvas.crop.apply')}
      </Button>
      {isCropped(editor.body) && (
        <Button variant="subtle" onClick={() => editor.change(t('canvas.step.uncrop'), uncropped)}>
          {t('canvas.crop.whole')}
        </Button>
      )}
    </>
  )
}

function TypeOptions({ studio }: { studio: Studio }) {
  const { editor, brief } = studio
  const has = layersOf(editor.body).some(isType)
  const [text, setText] = useState<string>()
  const words = text ?? brief?.headline ?? ''
  if (has) return <p className={css.hint}>{t('canvas.hint.type')}</p>
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim()) editor.headline(words)
      }}
    >
      <TextInput
        className={css.words}
        aria-label={t('canvas.type.words')}
        placeholder={t('canvas.type.placeholder')}
        value={words}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" disabled={!words.trim()}>
        {t('canvas.type.place')}
      </Button>
      <span className={css.aside}>{t('canvas.hint.place')}</span>
    </form>
  )
}

function BrushOptions({ studio }: { studio: Studio }) {
  const { tools, paint, fixing } = studio
  const { size, erase } = tools.brush
  const ready = hasPaint(paint.strokes)
  return (
    <>
      <Segmented
        label={t('canvas.brush.mode')}
        hideLabel
        value={erase ? 'erase' : 'paint'}
        choose={(value) => tools.setBrush({ size, erase: value === 'erase' })}
        choices={[
          { value: 'paint', label: t('canvas.brush.paint') },
          { value: 'erase', label: t('canvas.brush.erase') },
        ]}
      />
      <Slider
        className={css.slider}
        aria-label={t('canvas.brush.size')}
        thumbLabel={t('canvas.brush.size')}
        label={null}
        min={MIN_BRUSH}
        max={MAX_BRUSH / 2}
        value={Math.min(size, MAX_BRUSH / 2)}
        onChange={(value) => tools.setBrush({ size: value, erase })}
      />
      <span className={`${css.fact} ${css.extra}`}>{t('canvas.px', { n: count(size) })}</span>
      {ready && (
        <Button variant="subtle" onClick={paint.clear}>
          {t('canvas.brush.clear')}
        </Button>
      )}
      <Button
        variant="filled"
        disabled={!ready}
        loading={fixing.sending}
        onClick={() => void removePainted(studio)}
      >
        {t('action.remove')}
      </Button>
    </>
  )
}
