import { Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { queries } from '../api/queries'
import type { LibrarySearch } from '../app/search'
import { useKeys } from '../keys/useKeys'
import { Chip } from '../parts/Chip'
import { StarFilter } from '../parts/StarFilter'
import { t, tn } from '../words/t'
import css from './Library.module.css'

interface Props {
  search: LibrarySearch
  total: number | undefined
  filter: (patch: LibrarySearch) => void
}

const TYPING_MS = 180
const MARKS = ['unmarked', 'pick', 'reject'] as const

export function LibraryBar({ search, total, filter }: Props) {
  const { data: engines } = useQuery(queries.engines())
  return (
    <header className={css.bar}>
      <h1 className={css.title}>{t('library.title')}</h1>
      <SearchBox q={search.q ?? ''} find={(q) => filter({ q: q || undefined })} />
      <div className={css.chips}>
        {MARKS.map((mark) => (
          <Chip
            key={mark}
            pressed={search.mark === mark}
            onClick={() => filter({ mark: search.mark === mark ? undefined : mark })}
          >
            {t(`sheet.filter.${mark}`)}
          </Chip>
        ))}
        <StarFilter value={search.stars} choose={(stars) => filter({ stars })} />
      </div>
      {engines && engines.length > 1 && (
        <Select
          className={css.engine}
          aria-label={t('library.engine')}
          data={[
            { value: '', label: t('library.anyEngine') },
            ...engines.map(({ name, title }) => ({ value: name, label: title })),
          ]}
          value={search.engine ?? ''}
          onChange={(engine) => filter({ engine: engine || undefined })}
        />
      )}
      <output className={css.total}>{total === undefined ? '' : tn('library.total', total)}</output>
    </header>
  )
}

function SearchBox({ q, find }: { q: string; find: (q: string) => void }) {
  const [text, setText] = useState(q)
  const input = useRef<HTMLInputElement>(null)
  const latest = useRef(find)
  useEffect(() => {
    latest.current = find
  })
  useEffect(() => setText(q), [q])
  useEffect(() => {
    if (text === q) return
    const timer = setTimeout(() => latest.current(text), TYPING_MS)
    return () => clearTimeout(timer)
  }, [text, q])
  useKeys({ id: 'library-search', title: t('library.title') }, [
    { keys: ['/'], label: t('library.search'), run: () => input.current?.focus() },
  ])
  return (
    <TextInput
      ref={input}
      className={css.search}
      type="search"
      aria-label={t('library.search')}
      placeholder={t('library.search')}
      leftSection={<IconSearch size={15} />}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return
        // On to the frames that were found: the browser's own Escape would empty the field.
        event.preventDefault()
        event.currentTarget.blur()
      }}
    />
  )
}
