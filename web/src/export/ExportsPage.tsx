import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function ExportsPage() {
  return <Empty title={t('soon.title')} />
}
