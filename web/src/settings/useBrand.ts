import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { call } from '../api/call'
import { changeBrand, setBrandLogo } from '../api/generated'
import { queries } from '../api/queries'
import type { Brand, BrandIn } from '../api/types'
import { tellError } from '../parts/tell'

/** Change a brand; what is on the page follows at once. */
export function useBrand(id: string) {
  const client = useQueryClient()
  const put = useCallback(
    (asked: Promise<Brand>) => {
      asked
        .then((brand) =>
          client.setQueryData(queries.brands().queryKey, (all) =>
            all?.map((other) => (other.id === brand.id ? brand : other)),
          ),
        )
        .catch(tellError)
    },
    [client],
  )
  const change = useCallback(
    (body: Partial<BrandIn>) => put(call(changeBrand({ path: { brand_id: id }, body }))),
    [id, put],
  )
  const setLogo = useCallback(
    (file: File) => put(call(setBrandLogo({ path: { brand_id: id }, body: { file } }))),
    [id, put],
  )
  return { change, setLogo }
}
