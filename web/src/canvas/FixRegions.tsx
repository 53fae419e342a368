import { Loader } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { blobUrl } from '../api/types'
import { IconButton } from '../parts/IconButton'
import { t } from '../words/t'
import type { Rect } from './crop'
import { maskBox } from './maskBox'
import { storedPicture } from './pictures'
import type { Fix } from './queries'
import css from './Stage.module.css'
import type { Studio } from './useStudio'

/** Fixes that are running, each on its own region; the rest of the picture stays in use. */
export function FixRegions({ studio }: { studio: Studio }) {
  const { viewing, editor, fixing } = studio
  const { view } = viewing
  const { width, height } = editor.body
  const place = {
    left: view.x,
    top: view.y,
    width: width * view.scale,
    height: height * view.scale,
  }
  return (
    <div className={css.fixes} style={place} aria-live="polite">
      {fixing.running.map((fix) => (
        <Region key={fix.id} fix={fix} cancel={() => fixing.cancel(fix)} />
      ))}
    </div>
  )
}

function Region({ fix, cancel }: { fix: Fix; cancel: () => void }) {
  const box = useBox(fix.mask_blob)
  const part = (share: number) => `${share * 100}%`
  const mask = fix.mask_blob ? `url(${blobUrl(fix.mask_blob)})` : undefined
  return (
    <>
      {mask && <div className={css.fix} style={{ maskImage: mask }} />}
      {box && (
        <div
          className={css.region}
          style={{
            left: part(box.x),
            top: part(box.y),
            width: part(box.width),
            height: part(box.height),
          }}
        />
      )}
      <div
        className={css.chip}
        style={{
          left: part(box ? box.x + box.width / 2 : 0.5),
          top: box ? `calc(${part(box.y + box.height)} + 8px)` : '50%',
        }}
      >
        <Loader size={12} color="gray" aria-hidden="true" />
        {t(fix.state === 'queued' ? 'canvas.fix.queued' : 'canvas.fix.running')}
        <IconButton label={t('canvas.fix.cancel')} icon={<IconX size={14} />} onClick={cancel} />
      </div>
    </>
  )
}

function useBox(digest: string | null): Rect | undefined {
  const { data } = useQuery({
    queryKey: ['mask-box', digest],
    queryFn: async () => maskBox(await storedPicture(digest ?? '')) ?? null,
    enabled: digest !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? undefined
}
