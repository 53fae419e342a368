/** The names by which the page speaks of what the API gives. */
export type {
  BatchOut as Batch,
  BrandIn,
  BrandOut as Brand,
  BriefIn,
  BriefOut as Brief,
  BriefPatch,
  CampaignOut as Campaign,
  EngineProfile as Engine,
  EstimateOut as Estimate,
  FaultOut as Fault,
  FrameDetail,
  FrameOut as Frame,
  FramePage,
  HomeOut as Home,
  ImportOut,
  JobOut as Job,
  JobsOut as Jobs,
  SessionOut as Session,
  SheetOut as Sheet,
  Stakes,
  Status,
  Surface,
  TakeIn,
  TakeOut as Take,
} from './generated'

export type Mark = '' | 'pick' | 'reject'

/** The address of a stored picture; it may be cached for good. */
export function blobUrl(digest: string): string {
  return `/api/blobs/${digest}`
}
