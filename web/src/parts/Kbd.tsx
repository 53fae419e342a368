import { caps } from '../keys/combo'
import css from './Kbd.module.css'

/** A combination of keys as keycaps. */
export function Kbd({ combo }: { combo: string }) {
  return (
    <span className={css.combo}>
      {caps(combo).map((cap) => (
        <kbd className={css.cap} key={cap}>
          {cap}
        </kbd>
      ))}
    </span>
  )
}
