import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { queries } from '../api/queries'
import { ButtonLink } from '../parts/ButtonLink'
import { Empty } from '../parts/Empty'
import { ErrorNote } from '../parts/ErrorNote'
import { Page } from '../parts/Page'
import { t } from '../words/t'
import css from './Sheets.module.css'
import { TakeCard } from './TakeCard'

/** All contact sheets, the newest first. */
export function SheetsPage() {
  const { campaign } = useSearch({ strict: false })
  const { data, error, refetch } = useQuery(queries.takes())
  const { data: briefs } = useQuery(queries.briefs())
  const briefOf = (id: string | null) => briefs?.find((brief) => brief.id === id)
  const shown = data?.filter(
    (take) => !campaign || briefOf(take.brief_id)?.campaign_id === campaign,
  )
  return (
    <Page title={t('sheets.title')}>
      {error && <ErrorNote error={error} retry={() => void refetch()} />}
      {shown?.length === 0 && (
        <Empty
          title={t('sheets.empty')}
          text={t('sheets.emptyText')}
          action={
            <ButtonLink to="/briefs/new" variant="filled">
              {t('sheets.emptyAction')}
            </ButtonLink>
          }
        />
      )}
      <ul className={css.list}>
        {shown?.map((take) => (
          <li key={take.id}>
            <TakeCard take={take} brief={briefOf(take.brief_id)} />
          </li>
        ))}
      </ul>
    </Page>
  )
}
