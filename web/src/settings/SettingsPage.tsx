import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/queries'
import { Page } from '../parts/Page'
import { t } from '../words/t'
import { Brands } from './Brands'
import { Campaigns } from './Campaigns'
import { Engines } from './Engines'
import { SchemeChoice } from './SchemeChoice'
import { Section } from './Section'
import { ShortcutList } from './ShortcutList'

export function SettingsPage() {
  const { data: session } = useQuery(queries.session())
  return (
    <Page title={t('settings.title')}>
      <Section title={t('settings.look')}>
        <SchemeChoice />
      </Section>
      <Section title={t('settings.brands')}>
        <Brands />
      </Section>
      <Section title={t('settings.campaigns')}>
        <Campaigns />
      </Section>
      <Section title={t('settings.engines')}>
        <Engines />
      </Section>
      <Section title={t('settings.keys')}>
        <ShortcutList />
      </Section>
      <Section title={t('settings.about')}>
        <p>{session && t('settings.version', { version: session.version })}</p>
      </Section>
    </Page>
  )
}
