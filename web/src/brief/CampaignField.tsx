import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { queries } from '../api/queries'
import { t } from '../words/t'

interface Props {
  value: string
  choose: (id: string) => void
}

/** The campaign of a new brief: the newest one unless another is chosen. */
export function CampaignField({ value, choose }: Props) {
  const { data } = useQuery(queries.campaigns())
  const newest = data?.[0]?.id
  useEffect(() => {
    if (!value && newest) choose(newest)
  }, [value, newest, choose])
  if (!data || data.length === 0) return null
  return (
    <Select
      label={t('brief.campaign')}
      data={data.map(({ id, name }) => ({ value: id, label: name }))}
      value={value || null}
      searchable={data.length > 8}
      onChange={(id) => id && choose(id)}
    />
  )
}
