import type { ReactNode } from 'react'
import css from './Page.module.css'

interface Props {
  title: string
  /** Beside the title: filters, actions. */
  tools?: ReactNode
  /** Pages of pictures and of tables use the whole width. */
  wide?: boolean
  children: ReactNode
}

/** A page that scrolls, with its title. */
export function Page({ title, tools, wide, children }: Props) {
  return (
    <div className={css.page} data-wide={wide}>
      <header className={css.header}>
        <h1>{title}</h1>
        {tools && <div className={css.tools}>{tools}</div>}
      </header>
      {children}
    </div>
  )
}
