import type { Binding } from '../keys/registry'
import { t } from '../words/t'
import type { Cull } from './useCull'

/** The keys that move among frames; one binding for each way, so that all are in the list of keys. */
export function moveKeys(cull: Pick<Cull, 'arrow'> & Partial<Pick<Cull, 'selectAll'>>): Binding[] {
  const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']
  const { selectAll } = cull
  const all = selectAll ? [{ keys: ['mod+a'], label: t('cull.selectAll'), run: selectAll }] : []
  return [
    {
      keys: arrows,
      label: t('cull.move'),
      run: (event) => cull.arrow(event.key, false),
      repeats: true,
      keysOnly: true,
    },
    {
      keys: arrows.map((key) => `shift+${key}`),
      label: t('cull.extend'),
      run: (event) => cull.arrow(event.key, true),
      repeats: true,
      keysOnly: true,
    },
    ...all,
  ]
}

/** The keys that mark and rate, with undo. */
export function markKeys({ mark, marks }: Pick<Cull, 'mark' | 'marks'>): Binding[] {
  return [
    { keys: ['p'], label: t('cull.pick'), run: () => mark({ mark: 'pick' }) },
    { keys: ['x'], label: t('cull.reject'), run: () => mark({ mark: 'reject' }) },
    { keys: ['u'], label: t('cull.clear'), run: () => mark({ mark: '' }) },
    {
      keys: ['1', '2', '3', '4', '5'],
      label: t('cull.rate'),
      run: (event) => mark({ rating: Number(event.key) }),
      keysOnly: true,
    },
    { keys: ['0'], label: t('cull.unrate'), run: () => mark({ rating: 0 }) },
    { keys: ['mod+z'], label: t('cull.undo'), run: marks.undo },
    { keys: ['mod+shift+z'], label: t('cull.redo'), run: marks.redo },
  ]
}
