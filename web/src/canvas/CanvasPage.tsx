import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function CanvasPage() {
  return <Empty title={t('soon.title')} />
}
