import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../api/queries'
import type { Brief } from '../api/types'
import { useKeys } from '../keys/useKeys'
import { StatusMark } from '../parts/StatusMark'
import { t } from '../words/t'
import { ArchiveButton } from './ArchiveButton'
import css from './BriefForm.module.css'
import { BriefWords } from './BriefWords'
import { Channels } from './Channels'
import { DraftBar } from './DraftBar'
import { useBriefForm } from './useBriefForm'

/** One screen: words on the left, the channels on the right, what a draft costs below the words. */
export function BriefForm({ brief }: { brief: Brief | undefined }) {
  const form = useBriefForm(brief)
  const { data: takes } = useQuery({
    ...queries.takes(brief?.id ?? ''),
    enabled: brief !== undefined,
  })
  useKeys({ id: 'brief', title: t('brief.new') }, [
    { keys: ['mod+Enter'], label: t('brief.draftUnknown'), run: form.submit, whileTyping: true },
    { keys: ['mod+s'], label: t('action.save'), run: form.save, whileTyping: true },
  ])
  const take = takes?.[0]
  return (
    <form
      className={css.page}
      onSubmit={(event) => {
        event.preventDefault()
        form.submit()
      }}
    >
      <section className={css.words}>
        <header className={css.header}>
          <h1>{brief ? brief.title : t('brief.new')}</h1>
          {brief && <StatusMark status={brief.status} />}
          <span className={css.actions}>
            {form.changed && (
              <Button variant="subtle" onClick={form.save} disabled={form.busy !== undefined}>
                {t(form.busy === 'saving' ? 'brief.saving' : 'action.save')}
              </Button>
            )}
            {brief && <ArchiveButton brief={brief} />}
          </span>
        </header>
        <BriefWords form={form} isNew={!brief} />
        <DraftBar form={form} briefId={brief?.id} takeId={take?.id} />
      </section>
      <Channels form={form} brief={brief} take={take} />
    </form>
  )
}
