import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/queries'
import type { Brief, Surface, Take } from '../api/types'
import { t } from '../words/t'
import { AddChannel } from './AddChannel'
import { ChannelShape } from './ChannelShape'
import css from './Channels.module.css'
import { DraftStrip } from './DraftStrip'
import { firstFrame } from './firstFrame'
import type { BriefFormState } from './useBriefForm'

interface Props {
  form: BriefFormState
  brief: Brief | undefined
  take: Take | undefined
}

/** The places where the picture will appear, in their true shapes; the first draft fills them. */
export function Channels({ form, brief, take }: Props) {
  const { data: surfaces } = useQuery(queries.surfaces())
  const { data: sheet } = useQuery({ ...queries.take(take?.id ?? ''), enabled: take !== undefined })
  const { channels } = form.draft
  const chosen = channels.flatMap((id) => surfaces?.find((s) => s.id === id) ?? [])
  const first = sheet?.frames[0]
  const cover = brief?.cover ? { digest: brief.cover, colour: brief.cover_colour } : undefined
  const fresh = first ? { digest: first.preview, colour: first.colour } : cover
  const keepsPick = brief?.frame_id && !(take && firstFrame.asked(take.id))
  const picture = keepsPick ? (cover ?? fresh) : fresh
  const put = (next: string[]) => form.change({ channels: next })
  return (
    <section className={css.channels} aria-label={t('brief.channels')}>
      <div className={css.wall}>
        {chosen.map((surface: Surface) => (
          <ChannelShape
            key={surface.id}
            surface={surface}
            area={Math.max(30_000, 130_000 / (1 + chosen.length / 2))}
            picture={picture}
            remove={() => put(channels.filter((id) => id !== surface.id))}
            onShown={() => take && sheet && sheet.frames.length > 0 && firstFrame.shown(take.id)}
          />
        ))}
        <AddChannel chosen={channels} put={put} surfaces={surfaces ?? []} />
      </div>
      {sheet && <DraftStrip sheet={sheet} />}
    </section>
  )
}
