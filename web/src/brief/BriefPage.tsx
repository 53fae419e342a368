import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function BriefPage() {
  return <Empty title={t('soon.title')} />
}
