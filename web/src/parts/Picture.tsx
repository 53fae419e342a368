import { type CSSProperties, useState } from 'react'
import { blobUrl } from '../api/types'
import css from './Picture.module.css'

interface Props {
  digest: string
  /** The dominant colour, which fills the box until the pixels are there. */
  colour?: string | null
  alt: string
  fit?: 'cover' | 'contain'
  eager?: boolean
  onShown?: () => void
  style?: CSSProperties
}

/** A stored picture in a box whose size its parent knows. */
export function Picture({ digest, colour, alt, fit = 'cover', eager, onShown, style }: Props) {
  const [shown, setShown] = useState(false)
  return (
    <span className={css.box} style={{ ...style, backgroundColor: colour ?? undefined }}>
      <img
        className={css.image}
        data-shown={shown}
        data-fit={fit}
        src={blobUrl(digest)}
        alt={alt}
        draggable={false}
        decoding="async"
        loading={eager ? 'eager' : 'lazy'}
        onLoad={() => {
          setShown(true)
          onShown?.()
        }}
      />
    </span>
  )
}
