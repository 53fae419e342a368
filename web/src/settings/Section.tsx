import type { ReactNode } from 'react'
import css from './Settings.module.css'

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.section}>
      <h2 className={css.heading}>{title}</h2>
      <div className={css.content}>{children}</div>
    </section>
  )
}
