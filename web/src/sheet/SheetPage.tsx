import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { queries } from '../api/queries'
import { ErrorNote } from '../parts/ErrorNote'
import css from './Sheet.module.css'
import { SheetView } from './SheetView'

/** A take's contact sheet; another take is another sheet, so nothing is carried over. */
export function SheetPage() {
  const { takeId } = useParams({ from: '/sheets/$takeId' })
  const { data, error, refetch } = useQuery(queries.take(takeId))
  if (error) {
    return (
      <div className={css.error}>
        <ErrorNote error={error} retry={() => void refetch()} />
      </div>
    )
  }
  return data ? <SheetView key={takeId} sheet={data} /> : null
}
