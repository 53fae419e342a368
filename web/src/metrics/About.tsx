import { Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { t } from '../words/t'
import css from './MetricsPage.module.css'

/** A figure's definition, one click away. */
export function About({ title, children }: { title: string; children: string }) {
  return (
    <Popover width={280} position="bottom-end" withArrow={false}>
      <Popover.Target>
        <button type="button" className={css.about} aria-label={t('metrics.definition', { title })}>
          <IconInfoCircle size={16} stroke={1.6} />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={css.definition}>{children}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
