import { Select, Textarea, TextInput } from '@mantine/core'
import { Segmented } from '../parts/Segmented'
import { t, type WordKey } from '../words/t'
import css from './BriefForm.module.css'
import { CampaignField } from './CampaignField'
import type { BriefFormState } from './useBriefForm'

const KINDS = ['post', 'story', 'ad', 'banner', 'blog', 'newsletter', 'thumbnail', 'print'] as const

/** What is wanted, in words. */
export function BriefWords({ form, isNew }: { form: BriefFormState; isNew: boolean }) {
  const { draft, change, missing } = form
  const known: string[] = [...KINDS]
  const kinds = known.includes(draft.kind) ? known : [...known, draft.kind]
  return (
    <div className={css.fields}>
      <Textarea
        className={css.full}
        label={t('brief.words')}
        placeholder={t('brief.wordsPlaceholder')}
        autosize
        minRows={3}
        maxRows={9}
        dir="auto"
        data-autofocus={isNew || undefined}
        autoFocus={isNew}
        error={missing === 'words' ? t('brief.needWords') : undefined}
        value={draft.words}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <TextInput
        className={css.full}
        label={t('brief.headline')}
        description={t('brief.headlineHelp')}
        dir="auto"
        maxLength={400}
        value={draft.headline}
        onChange={(event) => change({ headline: event.currentTarget.value })}
      />
      <TextInput
        className={css.full}
        label={t('brief.negative')}
        placeholder={t('brief.negativePlaceholder')}
        dir="auto"
        value={draft.negative}
        onChange={(event) => change({ negative: event.currentTarget.value })}
      />
      <TextInput
        label={t('brief.title')}
        placeholder={t('brief.titlePlaceholder')}
        dir="auto"
        maxLength={200}
        value={draft.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      {isNew ? (
        <CampaignField
          value={draft.campaign_id}
          choose={(campaign_id) => change({ campaign_id })}
        />
      ) : null}
      <Select
        label={t('brief.kind')}
        data={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        value={draft.kind}
        onChange={(kind) => kind && change({ kind })}
      />
      <TextInput
        type="date"
        label={t('brief.due')}
        value={draft.due}
        onChange={(event) => change({ due: event.currentTarget.value })}
      />
      <Segmented
        label={t('brief.stakes')}
        help={t('brief.stakesHelp')}
        value={draft.stakes}
        choices={[
          { value: 'everyday', label: t('brief.stakes.everyday') },
          { value: 'high', label: t('brief.stakes.high') },
        ]}
        choose={(stakes) => change({ stakes })}
      />
    </div>
  )
}

function kindName(kind: string): string {
  const isKnown = (KINDS as readonly string[]).includes(kind)
  return isKnown ? t(`kind.${kind}` as WordKey) : kind
}
