// Runs before the first paint, so that a dark page never flashes light.
;(() => {
  let wanted = 'auto'
  try {
    wanted = localStorage.getItem('rushes-scheme') || 'auto'
  } catch {
    // Storage may be closed to the page; the system's scheme is used.
  }
  const dark =
    wanted === 'dark' || (wanted !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
