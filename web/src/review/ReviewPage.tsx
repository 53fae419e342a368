import { IconChecklist } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { ButtonLink } from '../parts/ButtonLink'
import { Empty } from '../parts/Empty'
import { ErrorNote } from '../parts/ErrorNote'
import { Page } from '../parts/Page'
import { t } from '../words/t'
import { Queue } from './Queue'
import { waitingQuery } from './queries'
import css from './ReviewPage.module.css'
import { Subject } from './Subject'
import { useReviewSync } from './useReviewSync'

/** What waits for a decision, one picture after another. */
export function ReviewPage() {
  const { documentId } = useParams({ strict: false })
  const { data: queue, error, refetch } = useQuery(waitingQuery())
  useReviewSync()
  const shown = documentId ?? queue?.[0]?.document_id
  if (error && !queue) {
    return (
      <div className={css.note}>
        <ErrorNote error={error} retry={() => void refetch()} />
      </div>
    )
  }
  if (!queue) return <div className={css.waiting} />
  if (!shown) return <NothingWaits />
  return (
    <div className={css.page} data-queue={queue.length > 0}>
      <h1 className="visually-hidden">{t('review.title')}</h1>
      {queue.length > 0 && <Queue queue={queue} shown={shown} />}
      <Subject key={shown} documentId={shown} queue={queue} />
    </div>
  )
}

function NothingWaits() {
  return (
    <Page title={t('review.title')}>
      <Empty
        art={<IconChecklist size={40} stroke={1.2} />}
        title={t('review.empty.title')}
        text={t('review.empty.text')}
        action={
          <ButtonLink to="/briefs" variant="filled">
            {t('review.empty.action')}
          </ButtonLink>
        }
      />
    </Page>
  )
}
