import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function CalendarPage() {
  return <Empty title={t('soon.title')} />
}
