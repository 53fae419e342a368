import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function HomePage() {
  return <Empty title={t('soon.title')} />
}
