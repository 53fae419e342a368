import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { queries } from '../api/queries'
import { ErrorNote } from '../parts/ErrorNote'
import { Page } from '../parts/Page'
import { t } from '../words/t'
import { BriefForm } from './BriefForm'

export function BriefPage() {
  const { briefId } = useParams({ from: '/briefs/$briefId' })
  const { data, error, refetch } = useQuery(queries.brief(briefId))
  if (error) {
    return (
      <Page title={t('briefs.title')}>
        <ErrorNote error={error} retry={() => void refetch()} />
      </Page>
    )
  }
  return data ? <BriefForm key={briefId} brief={data} /> : null
}
