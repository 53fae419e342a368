import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queries } from '../api/queries'
import { t } from '../words/t'
import css from './Inspector.module.css'

/** The frame from which another was drawn, on its own sheet. */
export function ParentLink({ frameId }: { frameId: string }) {
  const { data } = useQuery(queries.frame(frameId))
  if (!data) return t('inspector.parentFrame')
  return (
    <Link
      className={css.link}
      to="/sheets/$takeId"
      params={{ takeId: data.take_id }}
      search={{ frame: data.id }}
    >
      {t('inspector.title', { number: data.idx + 1 })}
    </Link>
  )
}
