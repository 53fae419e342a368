import { useParams, useSearch } from '@tanstack/react-router'
import { ExportsOfDocument } from './ExportsOfDocument'
import { ExportsOverview } from './ExportsOverview'

/** All exports by brief, or those of one picture on a wall. */
export function ExportsPage() {
  const { documentId } = useParams({ strict: false })
  const { brief } = useSearch({ strict: false })
  if (documentId) return <ExportsOfDocument key={documentId} documentId={documentId} />
  return <ExportsOverview briefId={brief} />
}
