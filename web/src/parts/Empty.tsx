import type { ReactNode } from 'react'
import css from './Empty.module.css'

interface Props {
  title: string
  text?: string
  /** The one button that leads on. */
  action?: ReactNode
  /** A quiet drawing above the words. */
  art?: ReactNode
}

/** An empty page teaches the next step. */
export function Empty({ title, text, action, art }: Props) {
  return (
    <section className={css.empty}>
      {art && (
        <div className={css.art} aria-hidden="true">
          {art}
        </div>
      )}
      <h2 className={css.title}>{title}</h2>
      {text && <p className={css.text}>{text}</p>}
      {action}
    </section>
  )
}
