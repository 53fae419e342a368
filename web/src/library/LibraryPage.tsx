import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function LibraryPage() {
  return <Empty title={t('soon.title')} />
}
