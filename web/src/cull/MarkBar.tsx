import { IconFlag3, IconFlag3Filled, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { MarkPatch } from '../api/patches'
import type { Frame } from '../api/types'
import { IconButton } from '../parts/IconButton'
import { Stars } from '../parts/Stars'
import { t } from '../words/t'
import css from './MarkBar.module.css'

interface Props {
  frame: Frame
  mark: (patch: MarkPatch) => void
  children?: ReactNode
}

/** Pick, reject and stars for one frame, for hands on a mouse or on glass. */
export function MarkBar({ frame, mark, children }: Props) {
  const picked = frame.mark === 'pick'
  const rejected = frame.mark === 'reject'
  return (
    <div className={css.bar} role="toolbar" aria-label={t('cull.actions')}>
      <IconButton
        label={t('cull.pick')}
        combo="p"
        tone="good"
        pressed={picked}
        icon={picked ? <IconFlag3Filled size={18} /> : <IconFlag3 size={18} stroke={1.6} />}
        onClick={() => mark({ mark: picked ? '' : 'pick' })}
      />
      <IconButton
        label={t('cull.reject')}
        combo="x"
        tone="bad"
        pressed={rejected}
        icon={<IconX size={18} stroke={rejected ? 2.6 : 1.6} />}
        onClick={() => mark({ mark: rejected ? '' : 'reject' })}
      />
      <Stars value={frame.rating} rate={(rating) => mark({ rating })} />
      {children}
    </div>
  )
}
