import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ErrorNote } from '../parts/ErrorNote'
import { CanvasStudio } from './CanvasStudio'
import css from './CanvasStudio.module.css'
import { documentQuery, openedQuery } from './queries'

/** The canvas of a frame, or of a document by its own id. */
export function CanvasPage() {
  const { frameId } = useParams({ strict: false })
  const opened = useQuery({ ...openedQuery(frameId ?? ''), enabled: frameId !== undefined })
  const document = useQuery({
    ...documentQuery(opened.data ?? ''),
    enabled: opened.data !== undefined,
  })
  const error = opened.error ?? document.error
  if (error && !document.data) {
    return (
      <div className={css.note}>
        <ErrorNote error={error} retry={() => void (opened.error ? opened : document).refetch()} />
      </div>
    )
  }
  if (!document.data) return <div className={css.waiting} />
  return <CanvasStudio key={document.data.id} out={document.data} />
}
