import { useQuery } from '@tanstack/react-query'
import type Konva from 'konva'
import { useMemo, useRef, useState } from 'react'
import { queries } from '../api/queries'
import type { Brief } from '../api/types'
import { cropRect } from './crop'
import { isType, layersOf } from './layers'
import { type DocumentOut, fontsQuery } from './queries'
import { type ShapeGroup, shapeGroups } from './shapes'
import type { Snapped } from './snap'
import { type Tools, useTools } from './tools'
import { type Editor, useEditor } from './useEditor'
import { type Fixing, useFixes } from './useFixes'
import { type Paint, usePaint } from './usePaint'
import { useView, type Viewing } from './useView'
import type { Size } from './view'

/** All that the parts of the canvas share. */
export interface Studio {
  editor: Editor
  tools: Tools
  viewing: Viewing
  paint: Paint
  fixing: Fixing
  brief: Brief | undefined
  groups: readonly ShapeGroup[]
  /** The size to crop to: a channel's own, or all the pixels there are of a plain shape. */
  shape: Size | undefined
  family: string
  guides: Snapped | undefined
  setGuides: (guides: Snapped | undefined) => void
  maskLayer: React.RefObject<Konva.Layer | null>
}

export function useStudio(out: DocumentOut): Studio {
  const editor = useEditor(out)
  const { width, height } = editor.body
  const doc = useMemo(() => ({ width, height }), [width, height])
  const tools = useTools(Math.round(Math.min(width, height) / 14))
  const viewing = useView(doc)
  const maskLayer = useRef<Konva.Layer>(null)
  const paint = usePaint(doc, () => maskLayer.current?.batchDraw())
  const fixing = useFixes(out.id, doc)
  const [guides, setGuides] = useState<Snapped>()
  const brief = useBrief(out.brief_id)
  const groups = useShapes(brief)
  const chosen = tools.shape ?? groups[0]?.items[0]
  const family = useFamily(editor, brief)
  return {
    editor,
    tools: { ...tools, shape: chosen },
    viewing,
    paint,
    fixing,
    brief,
    groups,
    shape: chosen && (chosen.exact ? chosen : cropRect(doc, chosen, tools.focus)),
    family,
    guides,
    setGuides,
    maskLayer,
  }
}

function useBrief(id: string | null): Brief | undefined {
  return useQuery({ ...queries.brief(id ?? ''), enabled: id !== null }).data
}

function useShapes(brief: Brief | undefined): ShapeGroup[] {
  const { data } = useQuery(queries.surfaces())
  return useMemo(() => shapeGroups(data ?? [], brief?.channels ?? []), [data, brief])
}

/** The typeface of the live type that is there, else the brand's, else one that always is. */
function useFamily(editor: Editor, brief: Brief | undefined): string {
  const fonts = useQuery(fontsQuery()).data ?? []
  const { data: brands } = useQuery({ ...queries.brands(), enabled: brief !== undefined })
  const known = layersOf(editor.body).find(isType)?.family
  const brand = brands?.find((each) => each.id === brief?.brand_id)
  const wanted = known ?? brand?.headline_font
  const have = fonts.some((font) => font.family === wanted)
  return (have ? wanted : undefined) ?? fonts[0]?.family ?? 'Inter'
}
