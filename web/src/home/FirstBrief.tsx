import { ButtonLink } from '../parts/ButtonLink'
import { Empty } from '../parts/Empty'
import { t } from '../words/t'
import { SheetDrawing } from './SheetDrawing'

/** An empty studio teaches its first step. */
export function FirstBrief() {
  return (
    <Empty
      art={<SheetDrawing />}
      title={t('home.emptyTitle')}
      text={t('home.emptyText')}
      action={
        <ButtonLink to="/briefs/new" variant="filled">
          {t('home.emptyAction')}
        </ButtonLink>
      }
    />
  )
}
