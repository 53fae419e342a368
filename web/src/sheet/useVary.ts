import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { call } from '../api/call'
import { createTake } from '../api/generated'
import type { Frame } from '../api/types'
import { tellError } from '../parts/tell'

const MORE = 12

/** Ask for more frames like one, and go to their sheet. */
export function useVary(): (frame: Frame) => void {
  const navigate = useNavigate()
  return useCallback(
    (frame: Frame) => {
      const asked = call(createTake({ body: { parent_frame_id: frame.id, count: MORE } }))
      asked
        .then((take) => navigate({ to: '/sheets/$takeId', params: { takeId: take.id } }))
        .catch(tellError)
    },
    [navigate],
  )
}
