import { queryOptions } from '@tanstack/react-query'
import { call } from '../api/call'
import * as api from '../api/generated'

export type Item = api.ReviewItem
export type Review = api.ReviewOut
export type Finding = api.FindingOut
export type Decision = api.DecisionOut
export type Pin = api.PinIn

export function waitingQuery() {
  return queryOptions({ queryKey: ['review'], queryFn: () => call(api.listReview()) })
}

export function reviewQuery(document_id: string) {
  return queryOptions({
    queryKey: ['review', document_id],
    queryFn: () => call(api.getReview({ path: { document_id } })),
  })
}
