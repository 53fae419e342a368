import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { queries } from '../api/queries'
import type { Brief, Surface, Take } from '../api/types'
import { surfaceName } from '../brief/surfaceName'
import { centreCrop } from './crop'
import type { OverlayPlan } from './FrameOverlays'
import type { OverlayKind, Region } from './types'

/** The overlays of a take's sheet: from its brief's channels and its brand. */
export function usePlan(
  take: Take | undefined,
  brief: Brief | undefined,
  kinds: ReadonlySet<OverlayKind>,
): OverlayPlan {
  const { data: brands } = useQuery(queries.brands())
  const { data: surfaces } = useQuery(queries.surfaces())
  return useMemo(() => {
    const brand = brands?.find(({ id }) => id === brief?.brand_id)
    const channels = channelsOf(brief, surfaces)
    const aspect = take ? take.width / take.height : 1
    return {
      kinds,
      headline: take?.headline || brief?.headline || '',
      family: brand?.headline_font || 'Inter',
      logo: brand?.logo_blob ?? null,
      safe: safeArea(channels[0]),
      crops: channels
        .filter(({ width, height }) => Math.abs(width / height / aspect - 1) > 0.02)
        .map((surface) => ({
          name: surfaceName(surface),
          region: centreCrop(aspect, surface.width / surface.height),
        })),
    }
  }, [take, brief, brands, surfaces, kinds])
}

function channelsOf(brief: Brief | undefined, surfaces: Surface[] | undefined): Surface[] {
  return (brief?.channels ?? []).flatMap((id) => surfaces?.find((s) => s.id === id) ?? [])
}

const MARGIN = 0.05

/** What a channel's own interface leaves free; a margin where it takes nothing. */
function safeArea(surface: Surface | undefined): Region {
  const [top, right, bottom, left] = insetsOf(surface)
  return { x: left, y: top, width: 1 - left - right, height: 1 - top - bottom }
}

function insetsOf(surface: Surface | undefined): [number, number, number, number] {
  const [top = 0, right = 0, bottom = 0, left = 0] = surface?.safe ?? []
  const kept = top + right + bottom + left > 0
  return kept ? [top, right, bottom, left] : [MARGIN, MARGIN, MARGIN, MARGIN]
}
