import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Frame } from '../api/types'

/** Open a frame in the canvas; going back returns to it on its sheet. */
export function useToCanvas(takeId: string): (frame: Frame) => void {
  const navigate = useNavigate()
  return useCallback(
    async (frame: Frame) => {
      await navigate({
        to: '/sheets/$takeId',
        params: { takeId },
        search: (old) => ({ ...old, frame: frame.id }),
        replace: true,
      })
      await navigate({ to: '/canvas/$frameId', params: { frameId: frame.id } })
    },
    [navigate, takeId],
  )
}
