const COLUMNS = 6
const ROWS = 3
const CHOSEN = 9

/** A contact sheet with one frame chosen. */
export function SheetDrawing() {
  const cells = Array.from({ length: COLUMNS * ROWS }, (_, i) => ({
    id: i,
    x: (i % COLUMNS) * 34,
    y: Math.floor(i / COLUMNS) * 42,
  }))
  return (
    <svg width="208" height="128" viewBox="-2 -2 208 128" aria-hidden="true">
      {cells.map(({ id, x, y }) => (
        <rect
          key={id}
          x={x}
          y={y}
          width="28"
          height="36"
          fill="var(--hover)"
          stroke={id === CHOSEN ? 'var(--accent)' : 'var(--line)'}
          strokeWidth={id === CHOSEN ? 2.5 : 1}
        />
      ))}
    </svg>
  )
}
