import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { queries } from '../api/queries'
import type { Frame } from '../api/types'
import { moment } from '../format/dates'
import { duration } from '../format/duration'
import { money } from '../format/money'
import { pixels } from '../format/units'
import { IconButton } from '../parts/IconButton'
import { toasts } from '../parts/toasts'
import { t } from '../words/t'
import css from './Inspector.module.css'
import { ParentLink } from './ParentLink'

interface Props {
  frame: Frame
  selected: number
  vary: (frame: Frame) => void
  toCanvas: (frame: Frame) => void
}

/** What made a frame, when somebody wants to know. */
export function Inspector({ frame, selected, vary, toCanvas }: Props) {
  const { data: session } = useQuery(queries.session())
  const cost = frame.cost_micros === 0 || !session
  return (
    <aside className={css.panel} aria-label={t('cull.inspector')}>
      <h2>{t('inspector.title', { number: frame.idx + 1 })}</h2>
      {selected > 1 && <p className={css.many}>{t('inspector.many', { n: selected })}</p>}
      <dl className={css.facts}>
        <Fact name={t('inspector.engine')}>
          {frame.engine} {frame.engine_version}
        </Fact>
        <Fact name={t('inspector.seed')}>
          {frame.seed} <CopySeed seed={frame.seed} />
        </Fact>
        <Fact name={t('inspector.size')}>{pixels(frame.width, frame.height)}</Fact>
        <Fact name={t('inspector.time')}>{duration(frame.ms)}</Fact>
        <Fact name={t('inspector.cost')}>
          {cost ? t('inspector.free') : money(frame.cost_micros, session.currency)}
        </Fact>
        <Fact name={t('inspector.made')}>{moment(frame.created_at)}</Fact>
        {frame.parent_frame_id && (
          <Fact name={t('inspector.parent')}>
            <ParentLink frameId={frame.parent_frame_id} />
          </Fact>
        )}
      </dl>
      <h3 className={css.label}>{t('inspector.words')}</h3>
      <p className={css.words} dir="auto">
        {frame.words}
      </p>
      {frame.notes.length > 0 && (
        <>
          <h3 className={css.label}>{t('inspector.notes')}</h3>
          <ul className={css.notes}>
            {frame.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <div className={css.actions}>
        <Button onClick={() => toCanvas(frame)}>{t('cull.canvas')}</Button>
        <Button onClick={() => vary(frame)}>{t('cull.vary')}</Button>
      </div>
    </aside>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function CopySeed({ seed }: { seed: number }) {
  const copy = async () => {
    await navigator.clipboard.writeText(String(seed))
    toasts.show({ text: t('inspector.copied') })
  }
  return (
    <IconButton
      className={css.copy}
      label={t('inspector.copy')}
      icon={<IconCopy size={14} />}
      onClick={() => void copy()}
    />
  )
}
