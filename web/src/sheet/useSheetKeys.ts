import { markKeys, moveKeys } from '../cull/cullKeys'
import { useKeys } from '../keys/useKeys'
import { toasts } from '../parts/toasts'
import { t } from '../words/t'
import type { SheetCull } from './useSheetCull'

interface Options {
  cull: SheetCull
  advance: () => void
  inspect: () => void
  show: (view: 'loupe') => void
  lineUp: (as: 'compare' | 'survey') => void
  vary: () => void
  toCanvas: () => void
  disabled: boolean
}

const FEW = { least: 2, most: 4 } as const

/** The keys of the contact sheet. */
export function useSheetKeys(options: Options): void {
  const { cull, advance, inspect, show, lineUp, vary, toCanvas, disabled } = options
  const compare = () => {
    const n = cull.targets().length
    if (n >= FEW.least && n <= FEW.most) lineUp('compare')
    else toasts.show({ text: t('lineup.few') })
  }
  useKeys({ id: 'sheet', title: t('sheet.title') }, [
    ...moveKeys(cull),
    ...markKeys(cull),
    {
      keys: ['Space'],
      label: t('cull.enlarge'),
      run: () => cull.active && show('loupe'),
      disabled,
    },
    { keys: ['c'], label: t('cull.compare'), run: compare },
    { keys: ['n'], label: t('cull.survey'), run: () => lineUp('survey') },
    { keys: ['v'], label: t('cull.vary'), run: vary },
    { keys: ['Enter'], label: t('cull.canvas'), run: toCanvas },
    { keys: ['a'], label: t('cull.advance'), run: advance },
    { keys: ['i'], label: t('cull.inspector'), run: inspect },
    { keys: ['Escape'], label: t('cull.clear'), run: cull.clearSelection, hidden: true },
  ])
}
