import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CSSProperties, MouseEvent } from 'react'
import { queries } from '../api/queries'
import { surfaceTitle } from '../canvas/shapes'
import { CompareSlider } from '../compare/CompareSlider'
import { Segmented } from '../parts/Segmented'
import { t } from '../words/t'
import { Boxes } from './Boxes'
import css from './Look.module.css'
import { Pins } from './Pins'
import type { Pin, Review } from './queries'
import page from './ReviewPage.module.css'
import { SafeArea } from './SafeArea'
import type { Versions } from './versions'

interface Props {
  review: Review
  versions: Versions | undefined
  lit: string | undefined
  light: (id: string | undefined) => void
  channel: string | undefined
  setChannel: (channel: string | undefined) => void
  pin: Pin | undefined
  /** Given while a comment is being written: a click on the picture pins it. */
  setPin: ((pin: Pin) => void) | undefined
}

const NONE = '-'

/** The picture, large, with what the checks and the channels say drawn on it. */
export function Look(props: Props) {
  const { versions, review, channel, setChannel } = props
  const channels = review.brief?.channels ?? []
  return (
    <div className={page.look}>
      <div className={page.bar}>
        {versions && versions.ways.length > 1 && (
          <Segmented
            label={t('review.versions')}
            hideLabel
            value={versions.way}
            choose={versions.choose}
            choices={versions.ways.map((way) => ({
              value: way,
              label: t(`review.version.${way}`),
            }))}
          />
        )}
        {channels.length > 0 && (
          <Select
            className={css.channel}
            aria-label={t('review.channel')}
            value={channel ?? NONE}
            onChange={(value) => setChannel(value === NONE || value === null ? undefined : value)}
            data={[
              { value: NONE, label: t('review.channel.none') },
              ...channels.map((id) => ({ value: id, label: surfaceTitle(id) })),
            ]}
          />
        )}
      </div>
      <div className={page.room}>
        {versions?.pair ? (
          <CompareSlider
            key={versions.way}
            {...versions.pair}
            aspect={review.width / review.height}
          />
        ) : (
          <Alone {...props} />
        )}
      </div>
    </div>
  )
}

function Alone({ review, versions, lit, light, channel, pin, setPin }: Props) {
  const { data: surfaces } = useQuery(queries.surfaces())
  const surface = surfaces?.find(({ id }) => id === channel)
  const place = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const x = (event.clientX - box.left) / box.width
    const y = (event.clientY - box.top) / box.height
    setPin?.({ x, y })
  }
  const style = { '--aspect': review.width / review.height } as CSSProperties
  return (
    <div className={css.room}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the note can be written without a pin */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the note can be written without a pin */}
      <div className={css.box} style={style} data-pinning={Boolean(setPin)} onClick={place}>
        {versions && (
          <img
            className={css.picture}
            src={versions.now.url}
            alt={t(review.hero_id ? 'review.pictureHero' : 'review.picture')}
            draggable={false}
          />
        )}
        {surface && <SafeArea surface={surface} picture={review} />}
        <Boxes findings={review.findings} lit={lit} light={light} still={Boolean(setPin)} />
        <Pins decisions={review.decisions} revision={review.revision_n} pin={pin} />
      </div>
    </div>
  )
}
