import { BriefForm } from './BriefForm'

export function NewBriefPage() {
  return <BriefForm brief={undefined} />
}
