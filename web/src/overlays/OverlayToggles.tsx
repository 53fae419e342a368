import { IconCrop, IconFrame, IconHeading, IconRosette } from '@tabler/icons-react'
import { IconButton } from '../parts/IconButton'
import { t } from '../words/t'
import { OVERLAYS } from './types'
import { useOverlayKinds } from './useOverlayKinds'

const ICONS = { headline: IconHeading, logo: IconRosette, safe: IconFrame, crops: IconCrop }

/** Switches for what is laid over the drafts. */
export function OverlayToggles() {
  const [kinds, toggle] = useOverlayKinds()
  return OVERLAYS.map((kind) => {
    const Icon = ICONS[kind]
    return (
      <IconButton
        key={kind}
        label={t(`overlay.${kind}`)}
        pressed={kinds.has(kind)}
        icon={<Icon size={18} stroke={1.6} />}
        onClick={() => toggle(kind)}
      />
    )
  })
}
