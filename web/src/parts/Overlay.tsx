import { Portal } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import css from './Overlay.module.css'

interface Props {
  label: string
  children: ReactNode
}

/** A view over the whole window; the focus stays inside and returns when it closes. */
export function Overlay(props: Props) {
  return (
    <Portal>
      <Inside {...props} />
    </Portal>
  )
}

function Inside({ label, children }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const page = document.getElementById('root')
    if (page) page.inert = true
    ref.current?.focus()
    return () => {
      if (page) page.inert = false
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <div
      ref={ref}
      className={css.overlay}
      role="dialog"
      aria-modal="true"
      aria-label={label}
      tabIndex={-1}
      data-keys="page"
    >
      {children}
    </div>
  )
}
