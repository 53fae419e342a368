import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../api/call'
import { changeBrief } from '../api/generated'
import type { Brief } from '../api/types'
import { tellError } from '../parts/tell'
import { toasts } from '../parts/toasts'
import { t } from '../words/t'

/** Puts a brief away; it can be brought back at once. */
export function ArchiveButton({ brief }: { brief: Brief }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const put = async (archived: boolean) => {
    await call(changeBrief({ path: { brief_id: brief.id }, body: { archived } }))
    for (const queryKey of [['briefs'], ['home'], ['campaigns']]) {
      void client.invalidateQueries({ queryKey })
    }
  }
  const archive = async () => {
    await put(true)
    await navigate({ to: '/briefs' })
    const undo = () => void put(false).catch(tellError)
    toasts.show({ text: t('brief.archived', { title: brief.title }), undo })
  }
  return (
    <Button variant="subtle" onClick={() => void archive().catch(tellError)}>
      {t('brief.archive')}
    </Button>
  )
}
