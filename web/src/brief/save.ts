import type { QueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import * as api from '../api/generated'
import { queries } from '../api/queries'
import type { Brief } from '../api/types'
import { t } from '../words/t'
import { type Draft, patchFor, toBrief } from './form'

/** Store a draft as a brief: a new one, or the changes of one that is there. */
export async function saveBrief(
  client: QueryClient,
  draft: Draft,
  brief: Brief | undefined,
): Promise<Brief> {
  const saved = brief ? await change(brief, draft) : await create(client, draft)
  client.setQueryData(queries.brief(saved.id).queryKey, saved)
  void client.invalidateQueries({ queryKey: ['briefs'] })
  void client.invalidateQueries({ queryKey: ['home'] })
  return saved
}

async function change(brief: Brief, draft: Draft): Promise<Brief> {
  const body = patchFor(brief, draft)
  return body ? call(api.changeBrief({ path: { brief_id: brief.id }, body })) : brief
}

async function create(client: QueryClient, draft: Draft): Promise<Brief> {
  const campaign_id = draft.campaign_id || (await firstCampaign(client))
  return call(api.createBrief({ body: toBrief({ ...draft, campaign_id }) }))
}

/** A studio without campaigns gets one, so that the first brief asks for nothing but its words. */
export async function firstCampaign(client: QueryClient): Promise<string> {
  const brands = await client.fetchQuery(queries.brands())
  const brand =
    brands[0] ?? (await call(api.createBrand({ body: { name: t('brief.firstBrand') } })))
  const made = await call(
    api.createCampaign({ body: { name: t('brief.firstCampaign'), brand_id: brand.id } }),
  )
  await client.invalidateQueries({ queryKey: ['campaigns'] })
  return made.id
}
