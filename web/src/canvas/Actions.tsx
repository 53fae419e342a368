import { Button } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChecklist,
  IconLayoutSidebarRight,
  IconPackageExport,
  IconSparkles,
} from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { call } from '../api/call'
import { submitDocument } from '../api/generated'
import { ButtonLink } from '../parts/ButtonLink'
import { IconButton } from '../parts/IconButton'
import { tellError } from '../parts/tell'
import { waitingQuery } from '../review/queries'
import { t } from '../words/t'
import css from './Actions.module.css'
import type { Studio } from './useStudio'

interface Props {
  studio: Studio
  /** Opens the panel where it has no place of its own. */
  onPanel?: () => void
}

/** Undo and redo, and the ways on along the line. */
export function Actions({ studio, onPanel }: Props) {
  const { editor } = studio
  const { id, can_undo, can_redo, undo_label, redo_label } = editor.out
  return (
    <div className={css.actions}>
      <IconButton
        label={undo_label ? t('canvas.undoStep', { step: undo_label }) : t('action.undo')}
        combo="mod+z"
        disabled={!can_undo && !editor.saving}
        icon={<IconArrowBackUp size={18} stroke={1.6} />}
        onClick={editor.undo}
      />
      <IconButton
        label={redo_label ? t('canvas.redoStep', { step: redo_label }) : t('canvas.redo')}
        combo="mod+shift+z"
        disabled={!can_redo}
        icon={<IconArrowForwardUp size={18} stroke={1.6} />}
        onClick={editor.redo}
      />
      {onPanel && (
        <IconButton
          label={t('canvas.side')}
          icon={<IconLayoutSidebarRight size={18} stroke={1.6} />}
          onClick={onPanel}
        />
      )}
      <span className={css.gap} />
      <ButtonLink
        to="/hero/$documentId"
        params={{ documentId: id }}
        className={css.way}
        leftSection={<IconSparkles size={16} stroke={1.6} />}
        aria-label={t('canvas.way.hero')}
      >
        <span className={css.word}>{t('canvas.way.hero')}</span>
      </ButtonLink>
      <ButtonLink
        to="/exports/$documentId"
        params={{ documentId: id }}
        className={css.way}
        leftSection={<IconPackageExport size={16} stroke={1.6} />}
        aria-label={t('canvas.way.export')}
      >
        <span className={css.word}>{t('canvas.way.export')}</span>
      </ButtonLink>
      <Submit studio={studio} />
    </div>
  )
}

function Submit({ studio }: Props) {
  const { editor } = studio
  const navigate = useNavigate()
  const client = useQueryClient()
  const documentId = editor.out.id
  const show = async () => {
    await client.invalidateQueries({ queryKey: waitingQuery().queryKey })
    await client.fetchQuery(waitingQuery())
    await navigate({ to: '/review/$documentId', params: { documentId } })
  }
  const submit = useMutation({
    mutationFn: () => call(submitDocument({ path: { document_id: documentId } })),
    onSuccess: show,
    onError: tellError,
  })
  return (
    <Button
      variant="filled"
      className={css.way}
      loading={submit.isPending}
      leftSection={<IconChecklist size={16} stroke={1.6} />}
      onClick={() => {
        editor.flush()
        submit.mutate()
      }}
    >
      {t('canvas.way.review')}
    </Button>
  )
}
