import { Drawer } from '@mantine/core'
import { useState } from 'react'
import { t } from '../words/t'
import { Actions } from './Actions'
import css from './CanvasStudio.module.css'
import { Options } from './Options'
import type { DocumentOut } from './queries'
import { Side } from './Side'
import { Stage } from './Stage'
import { ToolRail } from './ToolRail'
import { useCanvasKeys } from './useCanvasKeys'
import { useNarrow } from './useNarrow'
import { useStudio } from './useStudio'

/** Tools left, their options above, layers and properties right, the picture in the middle. */
export function CanvasStudio({ out }: { out: DocumentOut }) {
  const studio = useStudio(out)
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  useCanvasKeys(studio)
  return (
    <div className={css.canvas}>
      <h1 className="visually-hidden">
        {t('canvas.title', { title: studio.brief?.title ?? t('canvas.untitled') })}
      </h1>
      <ToolRail tools={studio.tools} />
      <div className={css.top}>
        <Options studio={studio} />
        <Actions studio={studio} onPanel={narrow ? () => setOpen(true) : undefined} />
      </div>
      <Stage studio={studio} />
      {narrow ? (
        <Drawer
          opened={open}
          onClose={() => setOpen(false)}
          position="bottom"
          size="70%"
          title={t('canvas.side')}
          closeButtonProps={{ 'aria-label': t('action.close'), iconSize: 18 }}
        >
          <Side studio={studio} />
        </Drawer>
      ) : (
        <aside className={css.side} aria-label={t('canvas.side')}>
          <Side studio={studio} />
        </aside>
      )}
    </div>
  )
}
