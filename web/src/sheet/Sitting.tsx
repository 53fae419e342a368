import { Button } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../keys/useKeys'
import { t } from '../words/t'
import css from './Sitting.module.css'
import { useSitting } from './useSitting'

/** The sheets that wait for a pick, one after another, as one sitting. */
export function Sitting({ briefId }: { briefId: string | null }) {
  const { place, total, next, previous } = useSitting(briefId)
  const navigate = useNavigate()
  const go = (takeId: string | undefined) => {
    if (takeId) void navigate({ to: '/sheets/$takeId', params: { takeId } })
  }
  useKeys({ id: 'sitting', title: t('sheet.title') }, [
    { keys: [']'], label: t('sheet.next'), run: () => go(next), disabled: !next },
    { keys: ['['], label: t('sheet.previous'), run: () => go(previous), disabled: !previous },
  ])
  if (!next) return null
  return (
    <span className={css.sitting}>
      {place > 0 && <span className={css.place}>{t('sheet.sitting', { n: place, total })}</span>}
      <Button rightSection={<IconChevronRight size={16} />} onClick={() => go(next)}>
        {t('sheet.next')}
      </Button>
    </span>
  )
}
