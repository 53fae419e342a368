import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function SheetPage() {
  return <Empty title={t('soon.title')} />
}
