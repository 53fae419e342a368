import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useEvents } from '../api/useEvents'
import { tn } from '../words/t'
import css from './Library.module.css'
import { LibraryBar } from './LibraryBar'
import { LibraryGrid } from './LibraryGrid'

/** Every frame that was ever drafted, found by words and marks. */
export function LibraryPage() {
  const search = useSearch({ from: '/library' })
  const navigate = useNavigate({ from: '/library' })
  const client = useQueryClient()
  const [fresh, setFresh] = useState(0)
  const [total, setTotal] = useState<number>()
  const top = useRef<() => void>(() => undefined)
  useEvents(['frame.finished'], () => setFresh((n) => n + 1))
  const refresh = () => {
    setFresh(0)
    top.current()
    void client.invalidateQueries({ queryKey: ['frames'] })
  }
  const { q, mark, stars, engine } = search
  return (
    <div className={css.library}>
      <LibraryBar
        search={search}
        total={total}
        filter={(patch) =>
          void navigate({ search: (old) => ({ ...old, ...patch }), replace: true })
        }
      />
      <LibraryGrid
        key={[q, mark, stars, engine].join('|')}
        search={search}
        tellTotal={setTotal}
        top={top}
        clear={() => void navigate({ search: {} })}
      />
      {fresh > 0 && (
        <button type="button" className={css.fresh} onClick={refresh}>
          {tn('library.fresh', fresh)}
        </button>
      )}
    </div>
  )
}
