import { IconKeyboard, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { IconButton } from '../parts/IconButton'
import { Kbd } from '../parts/Kbd'
import { t } from '../words/t'
import { Budget } from './Budget'
import { CampaignFilter } from './CampaignFilter'
import { JobsTray } from './JobsTray'
import { Mark } from './Mark'
import css from './TopBar.module.css'

interface Props {
  onPalette: () => void
  onKeys: () => void
}

export function TopBar({ onPalette, onKeys }: Props) {
  return (
    <header className={css.bar}>
      <Link to="/" className={css.home} aria-label={t('app.name')}>
        <Mark />
        <span className={css.name}>{t('app.name')}</span>
      </Link>
      <CampaignFilter />
      <button type="button" className={css.search} onClick={onPalette}>
        <IconSearch className={css.searchIcon} size={16} aria-hidden="true" />
        <span className={css.searchWords}>{t('top.search')}</span>
        <Kbd combo="mod+k" />
      </button>
      <Budget />
      <JobsTray />
      <IconButton
        className={css.keys}
        label={t('top.keys')}
        combo="?"
        icon={<IconKeyboard size={18} stroke={1.6} />}
        onClick={onKeys}
      />
    </header>
  )
}
