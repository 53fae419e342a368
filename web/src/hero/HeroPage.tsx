import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function HeroPage() {
  return <Empty title={t('soon.title')} />
}
