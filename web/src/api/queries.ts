import { queryOptions } from '@tanstack/react-query'
import { call } from './call'
import * as api from './generated'
import { withRecent } from './recent'

const FOR_GOOD = Number.POSITIVE_INFINITY

/** Query keys: the first word is the thing, so that events can find what they change. */
export const queries = {
  session: () => queryOptions({ queryKey: ['session'], queryFn: () => call(api.getSession()) }),
  engines: () =>
    queryOptions({
      queryKey: ['engines'],
      queryFn: () => call(api.listEngines()),
      staleTime: FOR_GOOD,
    }),
  surfaces: () =>
    queryOptions({
      queryKey: ['surfaces'],
      queryFn: () => call(api.listSurfaces()),
      staleTime: FOR_GOOD,
    }),
  fonts: () =>
    queryOptions({
      queryKey: ['fonts'],
      queryFn: () => call(api.listFonts()),
      staleTime: FOR_GOOD,
    }),
  home: (campaign_id?: string) =>
    queryOptions({
      queryKey: ['home', { campaign_id }],
      queryFn: () => call(api.getHome({ query: { campaign_id } })),
    }),
  jobs: () => queryOptions({ queryKey: ['jobs'], queryFn: () => call(api.listJobs()) }),
  brands: () => queryOptions({ queryKey: ['brands'], queryFn: () => call(api.listBrands()) }),
  campaigns: () =>
    queryOptions({ queryKey: ['campaigns'], queryFn: () => call(api.listCampaigns()) }),
  briefs: (campaign_id?: string) =>
    queryOptions({
      queryKey: ['briefs', { campaign_id }],
      queryFn: () => call(api.listBriefs({ query: { campaign_id } })),
    }),
  brief: (brief_id: string) =>
    queryOptions({
      queryKey: ['brief', brief_id],
      queryFn: () => call(api.getBrief({ path: { brief_id } })),
    }),
  takes: (brief_id?: string) =>
    queryOptions({
      queryKey: ['takes', { brief_id }],
      queryFn: () => call(api.listTakes({ query: { brief_id } })),
    }),
  take: (take_id: string) =>
    queryOptions({
      queryKey: ['take', take_id],
      queryFn: () => call(api.getTake({ path: { take_id } })).then(withRecent),
    }),
  frame: (frame_id: string) =>
    queryOptions({
      queryKey: ['frame', frame_id],
      queryFn: () => call(api.getFrame({ path: { frame_id } })),
    }),
}
