/** How far across a box, 0..1, a place on the screen lies. */
export function shareAt(clientX: number, box: { left: number; width: number }): number {
  if (box.width <= 0) return 0
  return Math.min(Math.max((clientX - box.left) / box.width, 0), 1)
}
