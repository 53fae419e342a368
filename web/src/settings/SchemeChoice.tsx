import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { Segmented } from '../parts/Segmented'
import { t } from '../words/t'

const SCHEMES: readonly MantineColorScheme[] = ['auto', 'light', 'dark']

export function SchemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Segmented
      label={t('settings.scheme')}
      value={colorScheme}
      choices={SCHEMES.map((value) => ({ value, label: t(`settings.scheme.${value}`) }))}
      choose={setColorScheme}
    />
  )
}
