import type { Surface } from '../api/types'
import { channelName, surfaceName } from '../brief/surfaceName'
import { groupBy } from '../parts/groupBy'
import { t } from '../words/t'
import type { Size } from './view'

export interface Shape extends Size {
  value: string
  label: string
  /** A channel's size is met exactly; a plain shape takes as many pixels as there are. */
  exact: boolean
}

export interface ShapeGroup {
  group: string
  items: Shape[]
}

/** A surface's id as a person says it. */
export function surfaceTitle(id: string): string {
  const [channel = '', name = ''] = id.split('/')
  return surfaceName({ channel, name })
}

function shapeOf(surface: Surface): Shape {
  const { id, width, height } = surface
  return { value: id, label: surfaceTitle(id), width, height, exact: true }
}

const PLAIN: readonly [string, number, number][] = [
  ['1:1', 1080, 1080],
  ['4:5', 1080, 1350],
  ['2:3', 1080, 1620],
  ['9:16', 1080, 1920],
  ['3:2', 1620, 1080],
  ['16:9', 1920, 1080],
  ['3:1', 2160, 720],
]

/** The shapes to crop to: the brief's channels first, then plain ones, then all other channels. */
export function shapeGroups(
  surfaces: readonly Surface[],
  channels: readonly string[],
): ShapeGroup[] {
  const wanted = channels.flatMap((id) => surfaces.filter((each) => each.id === id))
  const plain: Shape[] = PLAIN.map(([label, width, height]) => {
    return { value: label, label, width, height, exact: false }
  })
  const rest = groupBy(
    surfaces.filter((each) => !channels.includes(each.id)),
    (each) => each.channel,
  )
  const others = [...rest].map(([channel, items]) => ({
    group: channelName(channel),
    items: items.map(shapeOf),
  }))
  const brief = { group: t('canvas.crop.brief'), items: wanted.map(shapeOf) }
  return [
    ...(wanted.length > 0 ? [brief] : []),
    { group: t('canvas.crop.shapes'), items: plain },
    ...others,
  ]
}
