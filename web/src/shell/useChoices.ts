import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { queries } from '../api/queries'
import { type Binding, keys } from '../keys/registry'
import { t } from '../words/t'
import { PAGES } from './pages'
import type { Choice } from './rank'

/** All that the palette can reach. Actions are those of the page over which it was opened. */
export function useChoices(q: string): Choice[] {
  const navigate = useNavigate()
  const { data: briefs } = useQuery(queries.briefs())
  const [actions] = useState(() =>
    keys.list().flatMap(({ bindings }) => bindings.flatMap(asChoice)),
  )
  return useMemo(() => {
    const pages = PAGES.map(({ to, name, go }) => ({
      id: to,
      name: t(name),
      group: t('palette.pages'),
      combo: `g ${go}`,
      run: () => void navigate({ to }),
    }))
    const found = (briefs ?? []).map(({ id, title }) => ({
      id,
      name: title,
      group: t('palette.briefs'),
      run: () => void navigate({ to: '/briefs/$briefId', params: { briefId: id } }),
    }))
    const search: Choice = {
      id: 'search',
      name: t('palette.searchLibrary', { q }),
      group: '',
      last: true,
      run: () => void navigate({ to: '/library', search: { q } }),
    }
    return [...pages, ...actions, ...found, ...(q.trim() ? [search] : [])]
  }, [actions, briefs, navigate, q])
}

function asChoice(binding: Binding): Choice[] {
  const { keys: combos, label, hidden, keysOnly, disabled } = binding
  if (hidden || keysOnly || disabled) return []
  const run = () => binding.run(new KeyboardEvent('keydown'))
  return [
    { id: `key ${combos.join()}`, name: label, group: t('palette.actions'), combo: combos[0], run },
  ]
}
