import { Menu } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { queries } from '../api/queries'
import { t } from '../words/t'
import css from './CampaignFilter.module.css'

/** Narrows every page to one campaign; the address holds it. */
export function CampaignFilter() {
  const { data } = useQuery(queries.campaigns())
  const { campaign } = useSearch({ strict: false })
  const navigate = useNavigate()
  const choose = (id?: string) =>
    void navigate({ to: '.', search: (old) => ({ ...old, campaign: id }) })
  if (!data || data.length === 0) return null
  const chosen = data.find(({ id }) => id === campaign)
  const name = chosen?.name ?? t('top.allCampaigns')
  const choices = [{ id: undefined, name: t('top.allCampaigns') }, ...data]
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <button type="button" className={css.button} aria-label={`${t('top.campaign')}: ${name}`}>
          <span className={css.name}>{name}</span>
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={css.list}>
        {choices.map((choice) => (
          <Menu.Item
            key={choice.id ?? ''}
            onClick={() => choose(choice.id)}
            rightSection={choice.id === campaign ? <IconCheck size={14} /> : null}
          >
            {choice.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
