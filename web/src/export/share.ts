/** How much of a channel's limit a file takes, 0..1; nothing where there is no limit. */
export function shareOfLimit(size: number | null, limit: number | null | undefined) {
  if (size === null || !limit) return undefined
  return Math.min(size / limit, 1)
}
