import { Link } from '@tanstack/react-router'
import { t } from '../words/t'
import { PAGES } from './pages'
import css from './Rail.module.css'

/** The slim rail at the left; on a phone the bar at the bottom. */
export function Rail() {
  return (
    <nav className={css.rail} aria-label={t('nav.label')}>
      {PAGES.map(({ to, icon: Icon, name }) => (
        <Link
          key={to}
          to={to}
          className={css.link}
          activeOptions={{ exact: to === '/', includeSearch: false }}
        >
          <Icon size={20} stroke={1.6} aria-hidden="true" />
          <span className={css.name}>{t(name)}</span>
        </Link>
      ))}
    </nav>
  )
}
