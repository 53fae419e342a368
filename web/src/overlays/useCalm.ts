import { useEffect, useState } from 'react'
import { blobUrl, type Frame } from '../api/types'
import { calmest, lightsOf, type Spot } from './calm'

const SIDE = 96
const known = new Map<string, Spot>()

/** Where a headline would stand on a frame, once its preview has been looked at. */
export function useCalm(frame: Frame): Spot | undefined {
  const [spot, setSpot] = useState(() => known.get(frame.preview))
  useEffect(() => {
    let wanted = true
    void spotOf(frame).then((found) => {
      if (wanted) setSpot(found)
    })
    return () => {
      wanted = false
    }
  }, [frame])
  return spot
}

async function spotOf(frame: Frame): Promise<Spot | undefined> {
  const before = known.get(frame.preview)
  if (before) return before
  const image = new Image()
  image.src = blobUrl(frame.preview)
  await image.decode()
  const canvas = new OffscreenCanvas(SIDE, SIDE)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return undefined
  context.drawImage(image, 0, 0, SIDE, SIDE)
  const lights = lightsOf(context.getImageData(0, 0, SIDE, SIDE).data, SIDE, SIDE)
  const spot = calmest(lights, frame.width / frame.height)
  known.set(frame.preview, spot)
  return spot
}
