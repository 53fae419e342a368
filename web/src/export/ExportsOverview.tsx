import { Button } from '@mantine/core'
import { IconDownload, IconPackageExport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queries } from '../api/queries'
import type { Brief } from '../api/types'
import { moment } from '../format/dates'
import { bytes } from '../format/units'
import { ButtonLink } from '../parts/ButtonLink'
import { Empty } from '../parts/Empty'
import { ErrorNote } from '../parts/ErrorNote'
import { Page } from '../parts/Page'
import { Picture } from '../parts/Picture'
import { t, tn } from '../words/t'
import css from './ExportsOverview.module.css'
import { type Group, grouped, readyFor } from './groups'
import { exportsQuery, zipUrl } from './queries'

/** What is ready to be exported, and what was, brief by brief. */
export function ExportsOverview({ briefId }: { briefId: string | undefined }) {
  const { data: exports, error, refetch } = useQuery(exportsQuery({ brief_id: briefId }))
  const { data: briefs } = useQuery(queries.briefs())
  const ready = readyFor(exports ?? [], briefs ?? []).filter(({ id }) => !briefId || id === briefId)
  const groups = grouped(exports ?? [], briefs ?? [])
  const empty = exports && briefs && groups.length + ready.length === 0
  return (
    <Page title={t('exports.title')}>
      {error && !exports && <ErrorNote error={error} retry={() => void refetch()} />}
      {empty && <NothingYet />}
      {ready.length > 0 && (
        <section className={css.section}>
          <h2>{t('exports.ready')}</h2>
          <ul className={css.cards}>
            {ready.map((brief) => (
              <ReadyCard key={brief.id} brief={brief} />
            ))}
          </ul>
        </section>
      )}
      {groups.length > 0 && (
        <section className={css.section}>
          <h2>{t('exports.done')}</h2>
          <ul className={css.groups}>
            {groups.map((group) => (
              <Row key={group.documentId} group={group} />
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function NothingYet() {
  return (
    <Empty
      art={<IconPackageExport size={40} stroke={1.2} />}
      title={t('exports.empty.title')}
      text={t('exports.empty.text')}
      action={
        <ButtonLink to="/review" variant="filled">
          {t('exports.empty.action')}
        </ButtonLink>
      }
    />
  )
}

function ReadyCard({ brief }: { brief: Brief }) {
  return (
    <li>
      <Link
        className={css.card}
        to="/exports/$documentId"
        params={{ documentId: brief.document_id ?? '' }}
      >
        <span className={css.cover}>
          {brief.cover && <Picture digest={brief.cover} colour={brief.cover_colour} alt="" />}
        </span>
        <span className={css.title}>{brief.title}</span>
        <span className={css.small}>{tn('exports.button', brief.channels.length)}</span>
      </Link>
    </li>
  )
}

function Row({ group }: { group: Group }) {
  const { brief, documentId, exports } = group
  const done = exports.filter(({ blob }) => blob !== null)
  const size = done.reduce((sum, each) => sum + (each.bytes ?? 0), 0)
  const facts = [
    tn('exports.files', done.length),
    bytes(size),
    exports[0] && moment(exports[0].created_at),
  ]
  return (
    <li className={css.row}>
      <Link className={css.open} to="/exports/$documentId" params={{ documentId }}>
        <span className={css.words}>
          <span className={css.title}>{brief?.title ?? t('canvas.untitled')}</span>
          <span className={css.small}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
        <span className={css.strip}>
          {done.slice(0, 8).map((each) => (
            <span
              key={each.id}
              className={css.tile}
              style={{ aspectRatio: (each.width ?? 1) / (each.height ?? 1) }}
            >
              {each.preview_blob && <Picture digest={each.preview_blob} alt="" />}
            </span>
          ))}
        </span>
      </Link>
      {done.length > 0 && (
        <Button
          component="a"
          href={zipUrl(
            done.map(({ id }) => id),
            brief?.id,
          )}
          aria-label={`${t('exports.zip')}: ${brief?.title ?? ''}`}
          leftSection={<IconDownload size={16} stroke={1.6} />}
        >
          {t('exports.zipShort')}
        </Button>
      )}
    </li>
  )
}
