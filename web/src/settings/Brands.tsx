import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import { createBrand } from '../api/generated'
import { queries } from '../api/queries'
import { tellError } from '../parts/tell'
import { t } from '../words/t'
import { BrandEditor } from './BrandEditor'
import css from './Settings.module.css'

export function Brands() {
  const client = useQueryClient()
  const { data } = useQuery(queries.brands())
  const add = async () => {
    await call(createBrand({ body: { name: t('settings.brand.unnamed') } }))
    await client.invalidateQueries({ queryKey: ['brands'] })
  }
  return (
    <>
      {data?.length === 0 && <p className={css.hint}>{t('settings.brand.noneText')}</p>}
      {data?.map((brand) => (
        <BrandEditor key={brand.id} brand={brand} />
      ))}
      <Button onClick={() => void add().catch(tellError)}>{t('settings.brand.new')}</Button>
    </>
  )
}
