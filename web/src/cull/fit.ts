export interface Box {
  width: number
  height: number
}

export interface Grid {
  columns: number
  /** Of the picture alone, in px. */
  cell: Box
  scrolls: boolean
}

interface Want {
  room: Box
  count: number
  /** Width over height of a frame. */
  aspect: number
  gap: number
  /** What stands under each picture. */
  caption: number
  /** Frames that must be seen without scrolling; more of them scroll. */
  most?: number
  /** A picture is never made smaller than this, in px². */
  least?: number
}

/** The largest size at which the frames fit the room, and in how many columns. */
export function fitGrid({
  room,
  count,
  aspect,
  gap,
  caption,
  most = 24,
  least = 9000,
}: Want): Grid {
  const seen = Math.max(1, Math.min(count, most))
  let best: Grid = { columns: 1, cell: { width: 0, height: 0 }, scrolls: true }
  for (let columns = 1; columns <= seen; columns += 1) {
    const rows = Math.ceil(seen / columns)
    const widest = (room.width - gap * (columns - 1)) / columns
    const highest = (room.height - gap * (rows - 1)) / rows - caption
    const width = Math.floor(Math.min(widest, highest * aspect))
    if (width > best.cell.width) {
      best = { columns, cell: { width, height: Math.round(width / aspect) }, scrolls: count > seen }
    }
  }
  return best.cell.width * best.cell.height < least ? scrolling({ room, aspect, gap, least }) : best
}

/** In a small room the frames scroll, in as many columns as keep them large enough to judge. */
function scrolling({
  room,
  aspect,
  gap,
  least,
}: Pick<Want, 'room' | 'aspect' | 'gap'> & { least: number }): Grid {
  const narrowest = Math.sqrt(2 * least * aspect)
  const columns = Math.max(1, Math.floor((room.width + gap) / (narrowest + gap)))
  const width = Math.floor((room.width - gap * (columns - 1)) / columns)
  return { columns, cell: { width, height: Math.round(width / aspect) }, scrolls: true }
}
