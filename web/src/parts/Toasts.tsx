import { Button, Portal } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { t } from '../words/t'
import { IconButton } from './IconButton'
import css from './Toasts.module.css'
import { type Toast, toasts } from './toasts'

export function Toasts() {
  const list = useSyncExternalStore(toasts.watch, toasts.list)
  return (
    <Portal>
      <output className={css.stack} aria-live="polite">
        {list.map((toast) => (
          <One key={toast.id} toast={toast} />
        ))}
      </output>
    </Portal>
  )
}

function One({ toast }: { toast: Toast }) {
  const { undo } = toast
  return (
    <div className={css.toast} data-tone={toast.tone}>
      <div className={css.words}>
        <span>{toast.text}</span>
        {toast.detail && <span className={css.detail}>{toast.detail}</span>}
      </div>
      {undo && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            toasts.close(toast.id)
            undo()
          }}
        >
          {t('action.undo')}
        </Button>
      )}
      <IconButton
        label={t('action.close')}
        icon={<IconX size={16} />}
        onClick={() => toasts.close(toast.id)}
      />
    </div>
  )
}
