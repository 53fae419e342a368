import { Empty } from '../parts/Empty'
import { t } from '../words/t'

export function SettingsPage() {
  return <Empty title={t('soon.title')} />
}
