import type { DocumentOut } from '../canvas/queries'
import { moment } from '../format/dates'
import { duration } from '../format/duration'
import { pixels } from '../format/units'
import { Picture } from '../parts/Picture'
import { t } from '../words/t'
import css from './HeroPage.module.css'
import type { Hero } from './queries'

interface Props {
  out: DocumentOut
  list: readonly Hero[]
  shown: Hero | undefined
  choose: (id: string) => void
}

/** All heroes of the document, the newest first. */
export function HeroList({ out, list, shown, choose }: Props) {
  return (
    <ul className={css.list}>
      {list.map((hero) => (
        <li key={hero.id}>
          <button
            type="button"
            className={css.hero}
            aria-pressed={hero.id === shown?.id}
            disabled={hero.picture_blob === null}
            onClick={() => choose(hero.id)}
          >
            <span className={css.thumb}>
              {hero.preview_blob && <Picture digest={hero.preview_blob} alt="" />}
            </span>
            <span className={css.words}>
              <span>{pixels(hero.width, hero.height)}</span>
              <span className={css.small}>{facts(hero, out.head)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function facts(hero: Hero, head: number): string {
  const { state, error, ms, revision_n, created_at } = hero
  const said = {
    queued: t('hero.queued'),
    running: t('hero.running'),
    cancelled: t('hero.cancelled'),
    failed: `${t('hero.failed')}: ${error ?? ''}`,
    done: ms === null ? '' : t('hero.took', { time: duration(ms) }),
  }[state]
  const older = revision_n === head ? '' : t('hero.older')
  return [moment(created_at), said, older].filter(Boolean).join(' · ')
}
