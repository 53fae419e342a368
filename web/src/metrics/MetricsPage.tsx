import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function MetricsPage() {
  return <Empty title={t('soon.title')} />
}
