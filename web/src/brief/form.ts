import type { Brief, BriefIn, BriefPatch } from '../api/types'

/** What the form holds; a campaign may still have to be made. */
export interface Draft {
  campaign_id: string
  title: string
  kind: string
  words: string
  negative: string
  headline: string
  channels: string[]
  stakes: 'everyday' | 'high'
  due: string
}

export const BLANK: Draft = {
  campaign_id: '',
  title: '',
  kind: 'post',
  words: '',
  negative: '',
  headline: '',
  channels: ['instagram/feed-4x5'],
  stakes: 'everyday',
  due: '',
}

export function draftOf(brief: Brief): Draft {
  const { campaign_id, title, kind, words, negative, headline, channels, stakes, due } = brief
  return { campaign_id, title, kind, words, negative, headline, channels, stakes, due: due ?? '' }
}

const TITLE_LENGTH = 60

/** A brief without a title takes its first words. */
export function titleOf({ title, words, headline }: Draft): string {
  const given = title.trim() || headline.trim() || words.trim()
  if (given.length <= TITLE_LENGTH) return given
  const cut = given.slice(0, TITLE_LENGTH)
  return `${cut.slice(0, cut.lastIndexOf(' ') > 20 ? cut.lastIndexOf(' ') : TITLE_LENGTH)}…`
}

export function toBrief(draft: Draft): BriefIn {
  return { ...draft, title: titleOf(draft), due: draft.due || null }
}

/** What differs from the brief as it is stored; `undefined` if nothing does. */
export function patchFor(brief: Brief, draft: Draft): BriefPatch | undefined {
  const { campaign_id: _campaign, ...wanted } = toBrief(draft)
  const changed = Object.entries(wanted).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(brief[name as keyof Brief]),
  )
  return changed.length > 0 ? (Object.fromEntries(changed) as BriefPatch) : undefined
}
