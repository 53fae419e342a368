import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { Binding } from '../keys/registry'
import { useKeys } from '../keys/useKeys'
import { t } from '../words/t'
import { PAGES } from './pages'

interface Openers {
  palette: () => void
  keysSheet: () => void
}

/** The keys that work everywhere. G and a letter go to a page. */
export function useGlobalKeys({ palette, keysSheet }: Openers): void {
  const navigate = useNavigate()
  const toggleScheme = useToggleScheme()
  const newBrief = () => void navigate({ to: '/briefs/new' })
  const always: Binding[] = [
    { keys: ['mod+k'], label: t('keys.palette'), run: palette, whileTyping: true, keysOnly: true },
    { keys: ['?'], label: t('keys.sheet'), run: keysSheet },
  ]
  const pages: Binding[] = PAGES.map(({ to, name, go }) => ({
    keys: [`g ${go}`],
    label: t('keys.go', { page: t(name) }),
    run: () => void navigate({ to }),
    keysOnly: true,
  }))
  useKeys({ id: 'always', title: t('keys.global'), always: true }, always)
  useKeys({ id: 'global', title: t('keys.global') }, [
    { keys: ['shift+n'], label: t('keys.newBrief'), run: newBrief },
    { keys: ['mod+shift+l'], label: t('keys.scheme'), run: toggleScheme },
    ...pages,
  ])
}

function useToggleScheme(): () => void {
  const { setColorScheme } = useMantineColorScheme()
  const now = useComputedColorScheme('light')
  return () => setColorScheme(now === 'dark' ? 'light' : 'dark')
}
