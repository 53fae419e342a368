import { Popover, TextInput } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Surface } from '../api/types'
import { pixels } from '../format/units'
import { groupBy } from '../parts/groupBy'
import { t } from '../words/t'
import css from './AddChannel.module.css'
import { channelName, surfaceName } from './surfaceName'

interface Props {
  surfaces: readonly Surface[]
  chosen: readonly string[]
  put: (channels: string[]) => void
}

/** The catalogue of channels, to choose from. */
export function AddChannel({ surfaces, chosen, put }: Props) {
  const [q, setQ] = useState('')
  const groups = useMemo(() => grouped(surfaces, q), [surfaces, q])
  const toggle = (id: string) =>
    put(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <Popover position="bottom-end" width={340} trapFocus>
      <Popover.Target>
        <button type="button" className={css.add}>
          <IconPlus size={18} stroke={1.6} aria-hidden="true" />
          {t('brief.addChannel')}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('brief.addChannel')}>
        <TextInput
          data-autofocus
          aria-label={t('brief.findChannel')}
          placeholder={t('brief.findChannel')}
          value={q}
          onChange={(event) => setQ(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <div className={css.list}>
          {groups.length === 0 && <p className={css.none}>{t('brief.noChannel', { q })}</p>}
          {groups.map(([channel, members]) => (
            <section key={channel}>
              <h3 className={css.group}>{channelName(channel)}</h3>
              {members.map((surface) => (
                <button
                  key={surface.id}
                  type="button"
                  className={css.option}
                  aria-pressed={chosen.includes(surface.id)}
                  onClick={() => toggle(surface.id)}
                >
                  <Outline surface={surface} />
                  <span className={css.name}>{surfaceName(surface)}</span>
                  <span className={css.size}>{pixels(surface.width, surface.height)}</span>
                  <span className={css.check}>
                    {chosen.includes(surface.id) && <IconCheck size={14} />}
                  </span>
                </button>
              ))}
            </section>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function Outline({ surface: { width, height } }: { surface: Surface }) {
  const scale = 20 / Math.max(width, height)
  return (
    <span className={css.box}>
      <span
        className={css.outline}
        style={{ inlineSize: Math.max(4, width * scale), blockSize: Math.max(4, height * scale) }}
      />
    </span>
  )
}

function grouped(surfaces: readonly Surface[], q: string) {
  const wanted = q.trim().toLowerCase()
  const found = surfaces.filter((surface) =>
    `${surfaceName(surface)} ${surface.id} ${surface.width}x${surface.height}`
      .toLowerCase()
      .includes(wanted),
  )
  return [...groupBy(found, ({ channel }) => channel)]
}
