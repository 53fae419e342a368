import { Button } from '@mantine/core'
import { useRef } from 'react'
import { t } from '../words/t'
import { useTakeFile } from './DropZone'

export function ImportButton() {
  const take = useTakeFile()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button title={t('calendar.columns')} onClick={() => input.current?.click()}>
        {t('calendar.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={t('calendar.import')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) take(file)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
