export const OVERLAYS = ['headline', 'logo', 'safe', 'crops'] as const

/** What can be laid over the drafts of any engine. */
export type OverlayKind = (typeof OVERLAYS)[number]

/** A rectangle in fractions of a picture. */
export interface Region {
  x: number
  y: number
  width: number
  height: number
}
