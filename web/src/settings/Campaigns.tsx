import { Button, Select, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../api/call'
import { createCampaign } from '../api/generated'
import { queries } from '../api/queries'
import { tellError } from '../parts/tell'
import { t, tn } from '../words/t'
import css from './Settings.module.css'

export function Campaigns() {
  const { data: campaigns } = useQuery(queries.campaigns())
  const { data: brands } = useQuery(queries.brands())
  const brandName = (id: string) => brands?.find((brand) => brand.id === id)?.name
  return (
    <>
      <ul className={css.campaigns}>
        {campaigns?.map(({ id, name, brand_id, briefs }) => (
          <li key={id}>
            <span className={css.campaignName}>{name}</span>
            <span>{brandName(brand_id)}</span>
            <span>{tn('count.briefs', briefs ?? 0)}</span>
          </li>
        ))}
      </ul>
      {brands && brands.length > 0 && <NewCampaign brands={brands} />}
    </>
  )
}

function NewCampaign({ brands }: { brands: readonly { id: string; name: string }[] }) {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [brand, setBrand] = useState(brands[0]?.id ?? '')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (!name.trim()) return
    await call(createCampaign({ body: { name: name.trim(), brand_id: brand } }))
    setName('')
    await client.invalidateQueries({ queryKey: ['campaigns'] })
  }
  return (
    <form className={css.newCampaign} onSubmit={(event) => void add(event).catch(tellError)}>
      <TextInput
        label={t('settings.campaign.name')}
        value={name}
        maxLength={160}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('settings.campaign.brand')}
        data={brands.map(({ id, name: label }) => ({ value: id, label }))}
        value={brand}
        onChange={(id) => id && setBrand(id)}
      />
      <Button type="submit" disabled={!name.trim()}>
        {t('settings.campaign.new')}
      </Button>
    </form>
  )
}
