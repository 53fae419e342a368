import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function SheetsPage() {
  return <Empty title={t('soon.title')} />
}
