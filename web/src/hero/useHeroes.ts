import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call'
import * as api from '../api/generated'
import { useEvents } from '../api/useEvents'
import { tellError } from '../parts/tell'
import { type Hero, heroesQuery, isRunning } from './queries'

export interface Heroes {
  list: readonly Hero[] | undefined
  error: unknown
  running: Hero | undefined
  /** How much of the running one is done, 0..1; nothing where nobody knows. */
  part: number | undefined
  asking: boolean
  ask: (reason: string) => void
  cancel: (hero: Hero) => void
}

/** The document's heroes, kept fresh by the event stream. */
export function useHeroes(document_id: string): Heroes {
  const client = useQueryClient()
  const { data, error } = useQuery(heroesQuery(document_id))
  const [parts, setParts] = useState<Readonly<Record<string, number>>>({})
  const refresh = () => client.invalidateQueries({ queryKey: ['heroes', document_id] })
  useEvents(['hero.queued', 'hero.started', 'hero.finished', 'hero.failed'], () => void refresh())
  useEvents(['hero.progress'], ({ subject_id, data }) => {
    if (subject_id) setParts((known) => ({ ...known, [subject_id]: Number(data.part) }))
  })
  const asked = useMutation({
    mutationFn: (reason: string) =>
      call(api.createHero({ path: { document_id }, body: { reason } })),
    onSuccess: refresh,
    onError: tellError,
  })
  const cancel = (hero: Hero) => {
    call(api.cancelHero({ path: { hero_id: hero.id } }))
      .then(refresh)
      .catch(tellError)
  }
  const running = data?.find(isRunning)
  return {
    list: data,
    error,
    running,
    part: running && parts[running.id],
    asking: asked.isPending,
    ask: asked.mutate,
    cancel,
  }
}
