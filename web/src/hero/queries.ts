import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call'
import * as api from '../api/generated'

export type Hero = api.HeroOut
export type Policy = api.HeroPolicyOut

export function heroesQuery(document_id: string) {
  return queryOptions({
    queryKey: ['heroes', document_id],
    queryFn: () => call(api.listHeroes({ path: { document_id } })),
  })
}

export function policyQuery(document_id: string) {
  return queryOptions({
    queryKey: ['hero-policy', document_id],
    queryFn: () => call(api.getHeroPolicy({ path: { document_id } })),
  })
}

export function isRunning({ state }: { state: string }): boolean {
  return state === 'queued' || state === 'running'
}
