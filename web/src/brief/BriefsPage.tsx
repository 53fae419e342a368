import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function BriefsPage() {
  return <Empty title={t('soon.title')} />
}
