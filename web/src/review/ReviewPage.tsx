import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function ReviewPage() {
  return <Empty title={t('soon.title')} />
}
