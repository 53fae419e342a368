import { Link } from '@tanstack/react-router'
import { t } from '../words/t'
import { PAGES } from './pages'
import css from './Rail.module.css'
import { RailMore } from './RailMore'

/** The slim rail at the left; on a phone the bar at the bottom. */
export function Rail() {
  return (
    <nav className={css.rail} aria-label={t('nav.label')}>
      {PAGES.map(({ to, icon: Icon, name, ...page }) => (
        <Link
          key={to}
          to={to}
          className={css.link}
          data-minor={'minor' in page}
          activeOptions={{ exact: to === '/', includeSearch: false }}
        >
          <Icon size={20} stroke={1.6} aria-hidden="true" />
          <span className={css.name}>{t(name)}</span>
        </Link>
      ))}
      <RailMore />
    </nav>
  )
}
