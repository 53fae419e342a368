import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/queries'
import type { Studio } from './useStudio'

const PLAIN = ['#ffffff', '#111111']

/** The brand's colours, after white and black. */
export function useSwatches({ brief }: Studio): string[] {
  const { data } = useQuery({ ...queries.brands(), enabled: brief !== undefined })
  const brand = data?.find(({ id }) => id === brief?.brand_id)
  return [...new Set([...PLAIN, ...(brand?.palette ?? [])])].slice(0, 14)
}
