import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/queries'
import { documentQuery } from '../canvas/queries'
import { ButtonLink } from '../parts/ButtonLink'
import { ErrorNote } from '../parts/ErrorNote'
import { t, type WordKey } from '../words/t'
import { Chooser } from './Chooser'
import css from './ExportsOfDocument.module.css'
import { exportsQuery, zipUrl } from './queries'
import { useExporting } from './useExporting'
import { Wall } from './Wall'

/** One picture for all its surfaces: what to make on the left, the wall beside it. */
export function ExportsOfDocument({ documentId }: { documentId: string }) {
  const { data: out, error, refetch } = useQuery(documentQuery(documentId))
  const { data: exports } = useQuery(exportsQuery({ document_id: documentId }))
  const { data: surfaces } = useQuery(queries.surfaces())
  const { data: brief } = useQuery({
    ...queries.brief(out?.brief_id ?? ''),
    enabled: Boolean(out?.brief_id),
  })
  const exporting = useExporting(documentId)
  if (error && !out) {
    return (
      <div className={css.note}>
        <ErrorNote error={error} retry={() => void refetch()} />
      </div>
    )
  }
  const loaded = out && exports && surfaces && (brief || !out.brief_id)
  if (!loaded) return <div className={css.waiting} />
  const done = exports.filter(({ blob }) => blob !== null)
  const open = brief && brief.status !== 'approved' && brief.status !== 'exported'
  return (
    <div className={css.page}>
      <Chooser surfaces={surfaces} channels={brief?.channels ?? []} exporting={exporting} />
      <div className={css.main}>
        <header className={css.header}>
          <h1>{t('exports.heading', { title: brief?.title ?? t('canvas.untitled') })}</h1>
          <ButtonLink to="/canvas/$frameId" params={{ frameId: documentId }}>
            {t('exports.canvas')}
          </ButtonLink>
          {done.length > 0 && (
            <Button
              component="a"
              href={zipUrl(
                done.map(({ id }) => id),
                out.brief_id,
              )}
              leftSection={<IconDownload size={16} stroke={1.6} />}
            >
              {t('exports.zip')}
            </Button>
          )}
        </header>
        {open && (
          <p className={css.status}>
            {t('exports.notApproved', { status: t(`status.${brief.status}` as WordKey) })}
          </p>
        )}
        <Wall
          out={out}
          exports={exports}
          surfaces={surfaces}
          channels={brief?.channels ?? []}
          exporting={exporting}
        />
      </div>
    </div>
  )
}
