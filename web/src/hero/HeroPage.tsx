import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { queries } from '../api/queries'
import { blobUrl } from '../api/types'
import { type DocumentOut, documentQuery, renderingUrl } from '../canvas/queries'
import { CompareSlider } from '../compare/CompareSlider'
import { useKeys } from '../keys/useKeys'
import { ErrorNote } from '../parts/ErrorNote'
import { t } from '../words/t'
import css from './HeroPage.module.css'
import { HeroSide } from './HeroSide'
import type { Hero } from './queries'
import { type Heroes, useHeroes } from './useHeroes'

/** A document's heroes: whether one may be made, how it comes along, and what it changed. */
export function HeroPage() {
  const { documentId } = useParams({ strict: false })
  const { data, error, refetch } = useQuery({
    ...documentQuery(documentId ?? ''),
    enabled: documentId !== undefined,
  })
  if (error && !data) {
    return (
      <div className={css.note}>
        <ErrorNote error={error} retry={() => void refetch()} />
      </div>
    )
  }
  if (!data) return <div className={css.stage} />
  return <Loaded key={data.id} out={data} />
}

function Loaded({ out }: { out: DocumentOut }) {
  const heroes = useHeroes(out.id)
  const { data: brief } = useQuery({
    ...queries.brief(out.brief_id ?? ''),
    enabled: out.brief_id !== null,
  })
  const [chosen, choose] = useState<string>()
  const shown = pick(heroes, chosen)
  useKeys({ id: 'hero', title: t('hero.title') }, stepKeys(heroes, shown, choose))
  return (
    <div className={css.page}>
      <div className={css.stage}>
        <Shown out={out} hero={shown} />
      </div>
      <HeroSide out={out} heroes={heroes} brief={brief} shown={shown} choose={choose} />
    </div>
  )
}

const done = ({ picture_blob }: Hero) => picture_blob !== null

function pick({ list }: Heroes, chosen: string | undefined): Hero | undefined {
  const finished = list?.filter(done) ?? []
  return finished.find(({ id }) => id === chosen) ?? finished[0]
}

function stepKeys(heroes: Heroes, shown: Hero | undefined, choose: (id: string) => void) {
  const finished = heroes.list?.filter(done) ?? []
  const step = (by: 1 | -1) => () => {
    const next = finished[finished.findIndex(({ id }) => id === shown?.id) + by]
    if (next) choose(next.id)
  }
  return [
    { keys: ['j'], label: t('review.next'), run: step(1), disabled: finished.length < 2 },
    { keys: ['k'], label: t('review.previous'), run: step(-1), disabled: finished.length < 2 },
  ]
}

function Shown({ out, hero }: { out: DocumentOut; hero: Hero | undefined }) {
  const { width, height } = out.document
  if (!hero?.picture_blob) {
    return (
      <img
        className={css.picture}
        src={renderingUrl(out.id, out.head)}
        width={width}
        height={height}
        alt={t('hero.chosen')}
      />
    )
  }
  return (
    <CompareSlider
      key={hero.id}
      left={{ label: t('hero.chosen'), url: renderingUrl(out.id, hero.revision_n) }}
      right={{ label: t('hero.made'), url: blobUrl(hero.picture_blob) }}
      aspect={hero.width / hero.height}
    />
  )
}
