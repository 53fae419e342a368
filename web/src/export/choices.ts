import type { Surface } from '../api/types'
import { channelName } from '../brief/surfaceName'
import { surfaceTitle } from '../canvas/shapes'
import { groupBy } from '../parts/groupBy'
import { t } from '../words/t'

export interface Choices {
  name: string
  items: Surface[]
}

/** The surfaces whose name or size holds every word of the search: the brief's, then by channel. */
export function choices(
  surfaces: readonly Surface[],
  channels: readonly string[],
  search: string,
): Choices[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ id, width, height }: Surface) => {
    const text = `${surfaceTitle(id)} ${id} ${width}x${height} ${width}×${height}`.toLowerCase()
    return words.every((word) => text.includes(word))
  }
  const found = surfaces.filter(fits)
  const own = channels.flatMap((id) => found.filter((each) => each.id === id))
  const rest = found.filter(({ id }) => !channels.includes(id))
  const others = [...groupBy(rest, ({ channel }) => channel)]
  return [
    ...(own.length > 0 ? [{ name: t('exports.brief'), items: own }] : []),
    ...others.map(([channel, items]) => ({ name: channelName(channel), items })),
  ]
}
