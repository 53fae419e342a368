const WANTED = 172

/** As many columns of square cells as fit, at least three on a phone. */
export function libraryGrid(width: number, gap: number): { columns: number; side: number } {
  const least = width < 480 ? 3 : 2
  const columns = Math.max(least, Math.round((width + gap) / (WANTED + gap)))
  return { columns, side: Math.max(40, Math.floor((width - gap * (columns - 1)) / columns)) }
}
