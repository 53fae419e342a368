/** The sign of the studio: a contact sheet with one frame chosen. */
export function Mark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
      <g fill="var(--ink-faint)">
        <rect x="1" y="2" width="5" height="7" />
        <rect x="7.5" y="2" width="5" height="7" />
        <rect x="14" y="2" width="5" height="7" />
        <rect x="1" y="11" width="5" height="7" />
        <rect x="14" y="11" width="5" height="7" />
      </g>
      <rect x="7" y="10.5" width="6" height="8" fill="var(--accent)" />
    </svg>
  )
}
