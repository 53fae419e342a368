import type { ReactNode } from 'react'
import css from './Frame.module.css'
import type { Kind } from './wall'

interface Props {
  kind: Kind
  children: ReactNode
}

/** A plain frame that hints at where a picture appears: a phone, a post, a page, a letter, paper. */
export function Frame({ kind, children }: Props) {
  return (
    <div className={css.frame} data-kind={kind}>
      {kind === 'post' && (
        <div className={css.author} aria-hidden="true">
          <span className={css.face} />
          <span className={css.line} />
        </div>
      )}
      {kind === 'browser' && (
        <div className={css.address} aria-hidden="true">
          <span className={css.dot} />
          <span className={css.dot} />
          <span className={css.line} />
        </div>
      )}
      {kind === 'mail' && (
        <div className={css.mail} aria-hidden="true">
          <span className={css.line} />
          <span className={css.line} />
        </div>
      )}
      {children}
    </div>
  )
}
