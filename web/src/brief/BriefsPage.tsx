import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { queries } from '../api/queries'
import type { Status } from '../api/types'
import { ButtonLink } from '../parts/ButtonLink'
import { Chip } from '../parts/Chip'
import { Empty } from '../parts/Empty'
import { ErrorNote } from '../parts/ErrorNote'
import { Page } from '../parts/Page'
import { t } from '../words/t'
import css from './Briefs.module.css'
import { BriefTable } from './BriefTable'

const STATUSES: readonly Status[] = [
  'new',
  'drafted',
  'picked',
  'review',
  'sent_back',
  'approved',
  'exported',
]

export function BriefsPage() {
  const { status } = useSearch({ from: '/briefs' })
  const { campaign } = useSearch({ strict: false })
  const navigate = useNavigate({ from: '/briefs' })
  const { data, error, refetch } = useQuery(queries.briefs(campaign))
  const write = (
    <ButtonLink to="/briefs/new" variant="filled">
      {t('briefs.new')}
    </ButtonLink>
  )
  const shown = data?.filter((brief) => !status || brief.status === status) ?? []
  return (
    <Page title={t('briefs.title')} tools={data && data.length > 0 ? write : undefined}>
      {error && <ErrorNote error={error} retry={() => void refetch()} />}
      {data?.length === 0 && (
        <Empty title={t('briefs.empty')} text={t('briefs.emptyText')} action={write} />
      )}
      {data && data.length > 0 && (
        <>
          <div className={css.chips}>
            <Chip
              pressed={!status}
              count={data.length}
              onClick={() => void navigate({ search: {} })}
            >
              {t('briefs.all')}
            </Chip>
            {STATUSES.map((s) => {
              const n = data.filter((brief) => brief.status === s).length
              return n === 0 && s !== status ? null : (
                <Chip
                  key={s}
                  pressed={s === status}
                  count={n}
                  onClick={() => void navigate({ search: s === status ? {} : { status: s } })}
                >
                  {t(`status.${s}`)}
                </Chip>
              )
            })}
          </div>
          {shown.length === 0 ? (
            <Empty title={t('briefs.noneHere')} />
          ) : (
            <BriefTable briefs={shown} />
          )}
        </>
      )}
    </Page>
  )
}
