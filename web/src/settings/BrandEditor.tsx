import { Button, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { queries } from '../api/queries'
import { type Brand, blobUrl } from '../api/types'
import { t } from '../words/t'
import { Palette } from './BrandPalette'
import css from './Settings.module.css'
import { useBrand } from './useBrand'

/** A brand's kit. Each change is kept when its field is left. */
export function BrandEditor({ brand }: { brand: Brand }) {
  const { change, setLogo } = useBrand(brand.id)
  const { data: fonts } = useQuery(queries.fonts())
  const [name, setName] = useState(brand.name)
  const [style, setStyle] = useState(brand.style ?? '')
  const families = fonts?.map(({ family }) => family) ?? []
  const keepName = () => {
    if (name.trim() && name !== brand.name) change({ name: name.trim() })
    else setName(brand.name)
  }
  return (
    <section className={css.brand} aria-label={brand.name}>
      <Logo brand={brand} take={setLogo} />
      <div className={css.fields}>
        <TextInput
          label={t('settings.brand.name')}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={keepName}
        />
        <TextInput
          label={t('settings.brand.style')}
          value={style}
          maxLength={400}
          onChange={(event) => setStyle(event.currentTarget.value)}
          onBlur={() => style !== brand.style && change({ style })}
        />
        <Select
          label={t('settings.brand.headlineFont')}
          data={families}
          value={brand.headline_font ?? null}
          onChange={(family) => family && change({ headline_font: family })}
        />
        <Select
          label={t('settings.brand.bodyFont')}
          data={families}
          value={brand.body_font ?? null}
          onChange={(family) => family && change({ body_font: family })}
        />
        <Palette colours={brand.palette ?? []} put={(palette) => change({ palette })} />
      </div>
    </section>
  )
}

function Logo({ brand, take }: { brand: Brand; take: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const has = brand.logo_blob !== null
  return (
    <div className={css.logo}>
      <div className={css.logoBox}>
        {brand.logo_blob ? (
          <img src={blobUrl(brand.logo_blob)} alt={t('settings.brand.logo')} />
        ) : (
          <span>{t('settings.brand.noLogo')}</span>
        )}
      </div>
      <Button onClick={() => input.current?.click()}>
        {t(has ? 'settings.brand.replace' : 'settings.brand.upload')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg,image/webp,image/avif,image/tiff"
        aria-label={t('settings.brand.upload')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) take(file)
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
