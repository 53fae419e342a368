import type { Brief } from '../api/types'
import { blobUrl } from '../api/types'
import type { DocumentOut } from '../canvas/queries'
import { ButtonLink } from '../parts/ButtonLink'
import { ErrorNote } from '../parts/ErrorNote'
import { t } from '../words/t'
import { Ask } from './Ask'
import { DriftMeter } from './DriftMeter'
import { HeroList } from './HeroList'
import css from './HeroPage.module.css'
import type { Hero } from './queries'
import type { Heroes } from './useHeroes'

interface Props {
  out: DocumentOut
  heroes: Heroes
  brief: Brief | undefined
  shown: Hero | undefined
  choose: (id: string) => void
}

/** What the policy says, the hero being made, what it changed, and those made before. */
export function HeroSide({ out, heroes, brief, shown, choose }: Props) {
  const { list, error } = heroes
  return (
    <aside className={css.side} aria-label={t('hero.title')}>
      <section className={css.section}>
        <h1 className={css.title}>
          {brief ? t('hero.heading', { title: brief.title }) : t('hero.title')}
        </h1>
        <p className={css.dim}>{t('hero.what')}</p>
        <Ask out={out} heroes={heroes} />
      </section>
      {shown && shown.drift !== null && (
        <section className={css.section}>
          <DriftMeter drift={shown.drift} />
          {shown.picture_blob && (
            <a
              className={css.small}
              href={blobUrl(shown.picture_blob)}
              target="_blank"
              rel="noreferrer"
            >
              {t('hero.open')}
            </a>
          )}
        </section>
      )}
      <section className={css.section}>
        <h2>{t('hero.list')}</h2>
        {error ? <ErrorNote error={error} /> : null}
        {list?.length === 0 && <p className={css.dim}>{t('hero.none')}</p>}
        {list && <HeroList out={out} list={list} shown={shown} choose={choose} />}
        <div className={css.ways}>
          <ButtonLink to="/canvas/$frameId" params={{ frameId: out.id }}>
            {t('hero.toCanvas')}
          </ButtonLink>
          <ButtonLink to="/exports/$documentId" params={{ documentId: out.id }}>
            {t('canvas.way.export')}
          </ButtonLink>
        </div>
      </section>
    </aside>
  )
}
