import type { Brief, Take } from '../api/types'
import { WaitingRow } from '../home/WaitingRow'
import { Empty } from '../parts/Empty'
import { t } from '../words/t'
import { ImportButton } from './ImportButton'

interface Props {
  briefs: readonly Brief[]
  takes: readonly Take[] | undefined
  none: boolean
}

export function Undated({ briefs, takes, none }: Props) {
  if (none) {
    return (
      <Empty
        title={t('calendar.empty')}
        text={`${t('calendar.emptyText')} ${t('calendar.columns')}`}
        action={<ImportButton />}
      />
    )
  }
  return briefs.length === 0 ? null : (
    <WaitingRow title={t('calendar.undated')} briefs={briefs} takes={takes} />
  )
}
