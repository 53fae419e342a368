import { Button } from '@mantine/core'
import { asApiError } from '../api/errors'
import { t } from '../words/t'
import css from './ErrorNote.module.css'

interface Props {
  error: unknown
  retry?: () => void
}

/** What happened, what is safe, what to do. */
export function ErrorNote({ error, retry }: Props) {
  const { message, remedy } = asApiError(error)
  return (
    <div className={css.note} role="alert">
      <p className={css.message}>{message}</p>
      <p className={css.remedy}>{remedy}</p>
      {retry && (
        <Button size="xs" onClick={retry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  )
}
