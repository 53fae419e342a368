import { FocusTrap, Portal } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './Overlay.module.css'

/** A view over the whole window; the focus stays inside and returns when it closes. */
export function Overlay({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Portal>
      <FocusTrap active>
        <div
          className={css.overlay}
          role="dialog"
          aria-modal="true"
          aria-label={label}
          tabIndex={-1}
          data-autofocus
          data-keys="page"
        >
          {children}
        </div>
      </FocusTrap>
    </Portal>
  )
}
