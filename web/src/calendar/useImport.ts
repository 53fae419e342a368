import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { call } from '../api/call'
import { importBriefs } from '../api/generated'
import { queries } from '../api/queries'
import type { ImportOut } from '../api/types'
import { firstCampaign } from '../brief/save'

/** Import a CSV file into the campaign in view, or into the newest one. */
export function useImport(): (file: File) => Promise<ImportOut> {
  const client = useQueryClient()
  const { campaign } = useSearch({ strict: false })
  return useCallback(
    async (file: File) => {
      const campaigns = await client.fetchQuery(queries.campaigns())
      const campaign_id = campaign ?? campaigns[0]?.id ?? (await firstCampaign(client))
      const out = await call(importBriefs({ body: { campaign_id, file } }))
      for (const queryKey of [['briefs'], ['home'], ['campaigns']]) {
        void client.invalidateQueries({ queryKey })
      }
      return out
    },
    [client, campaign],
  )
}
