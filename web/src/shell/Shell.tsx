import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { Toasts } from '../parts/Toasts'
import { t } from '../words/t'
import { ConnectionBar } from './ConnectionBar'
import { KeysSheet } from './KeysSheet'
import { Palette } from './Palette'
import { Rail } from './Rail'
import css from './Shell.module.css'
import { TopBar } from './TopBar'
import { useGlobalKeys } from './useGlobalKeys'

type Open = 'palette' | 'keys' | undefined

export function Shell() {
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  useGlobalKeys({ palette: () => setOpen('palette'), keysSheet: () => setOpen('keys') })
  return (
    <div className={css.shell}>
      <a className={css.skip} href="#page">
        {t('nav.skip')}
      </a>
      <TopBar onPalette={() => setOpen('palette')} onKeys={() => setOpen('keys')} />
      <Rail />
      <main className={css.page} id="page" tabIndex={-1}>
        <Outlet />
      </main>
      <ConnectionBar />
      <Toasts />
      {open === 'palette' && <Palette close={close} />}
      {open === 'keys' && <KeysSheet close={close} />}
    </div>
  )
}
