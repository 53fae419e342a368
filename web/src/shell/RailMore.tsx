import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { t } from '../words/t'
import { PAGES } from './pages'
import css from './Rail.module.css'

/** On a phone: the pages for which the bar has no room. */
export function RailMore() {
  const navigate = useNavigate()
  return (
    <Menu position="top-end" width={200}>
      <Menu.Target>
        <button type="button" className={css.more}>
          <IconDots size={20} stroke={1.6} aria-hidden="true" />
          <span className={css.name}>{t('nav.more')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {PAGES.filter((page) => 'minor' in page).map(({ to, icon: Icon, name }) => (
          <Menu.Item
            key={to}
            leftSection={<Icon size={18} stroke={1.6} />}
            onClick={() => void navigate({ to })}
          >
            {t(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
