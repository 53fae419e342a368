import { useConnection } from '../api/useEvents'
import { t } from '../words/t'
import css from './ConnectionBar.module.css'

export function ConnectionBar() {
  const lost = useConnection() === 'lost'
  return (
    <output className={lost ? css.bar : 'visually-hidden'}>
      {lost ? t('connection.lost') : ''}
    </output>
  )
}
