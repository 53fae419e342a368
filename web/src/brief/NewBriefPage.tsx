import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function NewBriefPage() {
  return <Empty title={t('soon.title')} />
}
