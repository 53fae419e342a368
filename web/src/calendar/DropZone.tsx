import { Modal } from '@mantine/core'
import { createContext, type DragEvent, type ReactNode, useContext, useState } from 'react'
import type { ImportOut } from '../api/types'
import { tellError } from '../parts/tell'
import { toasts } from '../parts/toasts'
import { t, tn } from '../words/t'
import css from './DropZone.module.css'
import { useImport } from './useImport'

type Take = (file: File) => void

const ImportContext = createContext<Take>(() => undefined)

/** Takes a calendar file into the studio, and says what became of it. */
export function useTakeFile(): Take {
  return useContext(ImportContext)
}

/** The page takes a CSV file wherever it is dropped. */
export function DropZone({ children }: { children: ReactNode }) {
  const importFile = useImport()
  const [over, setOver] = useState(false)
  const [faults, setFaults] = useState<ImportOut['faults']>([])
  const take = (file: File) => {
    importFile(file)
      .then((out) => {
        setFaults(out.faults)
        if (out.faults.length === 0)
          toasts.show({ text: tn('calendar.imported', out.briefs.length) })
      })
      .catch(tellError)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) take(file)
  }
  return (
    <ImportContext value={take}>
      <section
        className={css.zone}
        aria-label={t('calendar.title')}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node)) setOver(false)
        }}
        onDrop={drop}
      >
        {children}
        {over && <div className={css.over}>{t('calendar.drop')}</div>}
      </section>
      <Modal opened={faults.length > 0} onClose={() => setFaults([])} title={t('error.title')}>
        <p>{t('calendar.faulty')}</p>
        <ul className={css.faults}>
          {faults.map(({ line, message }) => (
            <li key={`${line} ${message}`}>{t('calendar.fault', { line, message })}</li>
          ))}
        </ul>
      </Modal>
    </ImportContext>
  )
}
