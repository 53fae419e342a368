import { Link } from '@tanstack/react-router'
import { pixels } from '../format/units'
import { StatusMark } from '../parts/StatusMark'
import { t } from '../words/t'
import { LayerList } from './LayerList'
import { isType, layersOf } from './layers'
import { PictureProps } from './PictureProps'
import css from './Side.module.css'
import { TypeProps } from './TypeProps'
import type { Studio } from './useStudio'

/** Layers and the properties of the chosen one. */
export function Side({ studio }: { studio: Studio }) {
  const { editor, brief, tools } = studio
  const { width, height } = editor.body
  const chosen = layersOf(editor.body).find(({ id }) => id === tools.selected)
  return (
    <>
      <section className={css.section}>
        <h2 className={css.title}>
          {brief ? (
            <Link to="/briefs/$briefId" params={{ briefId: brief.id }}>
              {brief.title}
            </Link>
          ) : (
            t('canvas.untitled')
          )}
        </h2>
        <p className={css.facts}>
          <span>{pixels(width, height)}</span>
          {brief && <StatusMark status={brief.status} />}
          <output>{editor.saving ? t('canvas.saving') : t('canvas.saved')}</output>
        </p>
      </section>
      <section className={css.section}>
        <h2 className={css.heading}>{t('canvas.layersTitle')}</h2>
        <LayerList studio={studio} />
      </section>
      {chosen && (
        <section className={css.section} aria-label={t('canvas.properties')}>
          <h2 className={css.heading}>{t('canvas.properties')}</h2>
          {isType(chosen) ? (
            <TypeProps key={chosen.id} studio={studio} layer={chosen} />
          ) : (
            <PictureProps key={chosen.id} studio={studio} layer={chosen} />
          )}
        </section>
      )}
    </>
  )
}
