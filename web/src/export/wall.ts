interface Size {
  width: number
  height: number
}

const AREA = 52_000 // CSS px²: as much wall for each, whatever its shape
const TALLEST = 320
const WIDEST = 460
const LEAST = 96

/** The size at which a picture hangs on the wall: true in its proportions, all of like area. */
export function hung({ width, height }: Size, room: number): Size {
  const ratio = width / height
  const most = Math.min(WIDEST, room)
  const wanted = Math.sqrt(AREA * ratio)
  const across = Math.min(Math.max(wanted, LEAST), most, TALLEST * ratio)
  return { width: Math.round(across), height: Math.round(across / ratio) }
}

export type Kind = 'phone' | 'post' | 'browser' | 'mail' | 'paper'

/** The plain frame in which a surface appears. */
export function kindOf(surface: {
  channel: string
  width: number
  height: number
  print_size?: unknown
}): Kind {
  const { channel, width, height } = surface
  if (surface.print_size || channel === 'print') return 'paper'
  if (height / width >= 1.7) return 'phone'
  if (channel === 'email') return 'mail'
  return ['web', 'blog', 'ads', 'youtube'].includes(channel) ? 'browser' : 'post'
}
