import { ButtonLink } from '../parts/ButtonLink'
import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function NotFound() {
  return (
    <Empty
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={
        <ButtonLink to="/" variant="filled">
          {t('notFound.action')}
        </ButtonLink>
      }
    />
  )
}
