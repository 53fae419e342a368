import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queries } from '../api/queries'
import type { Brief } from '../api/types'
import { shortDay, today } from '../format/dates'
import { Picture } from '../parts/Picture'
import { StatusMark } from '../parts/StatusMark'
import { t, tn } from '../words/t'
import css from './Briefs.module.css'

/** Briefs in lines, each with its picture. */
export function BriefTable({ briefs }: { briefs: readonly Brief[] }) {
  const { data: campaigns } = useQuery(queries.campaigns())
  const nameOf = (id: string) => campaigns?.find((campaign) => campaign.id === id)?.name
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th className={css.wide} scope="col">
            {t('briefs.column.brief')}
          </th>
          <th scope="col">{t('briefs.column.campaign')}</th>
          <th scope="col">{t('briefs.column.channels')}</th>
          <th scope="col">{t('briefs.column.due')}</th>
          <th scope="col">{t('briefs.column.status')}</th>
        </tr>
      </thead>
      <tbody>
        {briefs.map((brief) => (
          <tr key={brief.id} className={css.line}>
            <td>
              <Link className={css.brief} to="/briefs/$briefId" params={{ briefId: brief.id }}>
                <span className={css.thumb}>
                  {brief.cover && (
                    <Picture digest={brief.cover} colour={brief.cover_colour} alt="" />
                  )}
                </span>
                <span className={css.title} dir="auto">
                  {brief.title}
                </span>
              </Link>
            </td>
            <td className={css.dim}>{nameOf(brief.campaign_id)}</td>
            <td className={css.dim}>{tn('briefs.channels', brief.channels.length)}</td>
            <td className={css.dim} data-late={isLate(brief)}>
              {brief.due ? shortDay(brief.due) : ''}
            </td>
            <td>
              <StatusMark status={brief.status} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function isLate({ due, status }: Brief): boolean {
  return due !== null && due < today() && status !== 'exported'
}
