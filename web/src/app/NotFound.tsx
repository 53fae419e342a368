import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function NotFound() {
  return (
    <Empty
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={
        <Button component={Link} to="/" variant="filled">
          {t('notFound.action')}
        </Button>
      }
    />
  )
}
