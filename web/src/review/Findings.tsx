import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconFlag,
  IconInfoCircle,
  IconThumbDown,
  IconThumbUp,
} from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call'
import { checkDocument, judgeFinding } from '../api/generated'
import { IconButton } from '../parts/IconButton'
import { tellError } from '../parts/tell'
import { t } from '../words/t'
import { checkName } from './checkName'
import css from './Findings.module.css'
import type { Finding, Review } from './queries'
import page from './ReviewPage.module.css'

interface Props {
  review: Review
  lit: string | undefined
  light: (id: string | undefined) => void
  /** The picture was changed after it was sent, so the checks may not have seen it like this. */
  changed: boolean
}

/** What the checks saw; each lights up its box. */
export function Findings({ review, lit, light, changed }: Props) {
  const client = useQueryClient()
  const again = useMutation({
    mutationFn: () => call(checkDocument({ path: { document_id: review.document_id } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['review'] }),
    onError: tellError,
  })
  return (
    <section className={page.section}>
      <div className={page.heading}>
        <h2>{t('review.findings')}</h2>
        <Button variant="subtle" loading={again.isPending} onClick={() => again.mutate()}>
          {t('review.again')}
        </Button>
      </div>
      {review.findings.length === 0 && (
        <p className={page.dim}>{t(changed ? 'review.changed' : 'review.noFindings')}</p>
      )}
      <ol className={css.list}>
        {review.findings.map((finding, at) => (
          <One
            key={finding.id}
            finding={finding}
            number={at + 1}
            lit={lit === finding.id}
            light={light}
          />
        ))}
      </ol>
    </section>
  )
}

const ICONS = { flag: IconFlag, warn: IconAlertTriangle, info: IconInfoCircle }

interface OneProps {
  finding: Finding
  number: number
  lit: boolean
  light: (id: string | undefined) => void
}

function One({ finding, number, lit, light }: OneProps) {
  const { id, severity, message, box, check, verdict } = finding
  const Icon = ICONS[severity]
  return (
    <li
      className={css.finding}
      data-lit={lit}
      data-verdict={verdict}
      onPointerEnter={() => light(id)}
      onPointerLeave={() => light(undefined)}
      onFocus={() => light(id)}
      onBlur={() => light(undefined)}
    >
      <span className={css.mark} data-severity={severity}>
        <Icon size={16} stroke={1.8} role="img" aria-label={t(`review.severity.${severity}`)} />
        {box && <span className={css.number}>{number}</span>}
      </span>
      <div className={css.words}>
        <p className={css.message}>{message}</p>
        <p className={page.small}>
          {checkName(check)}
          {!box && ` · ${t('review.whole')}`}
        </p>
      </div>
      <Judge finding={finding} />
    </li>
  )
}

/** Whether the finding is right, by a person's word; pressed again it is taken back. */
function Judge({ finding: { id, verdict } }: { finding: Finding }) {
  const client = useQueryClient()
  const judge = useMutation({
    mutationFn: (given: 'right' | 'wrong') =>
      call(
        judgeFinding({
          path: { finding_id: id },
          body: { verdict: given === verdict ? '' : given },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['review'] }),
    onError: tellError,
  })
  return (
    <span className={css.judge}>
      <IconButton
        label={t('review.right')}
        pressed={verdict === 'right'}
        icon={<IconThumbUp size={16} stroke={1.6} />}
        onClick={() => judge.mutate('right')}
      />
      <IconButton
        label={t('review.wrong')}
        pressed={verdict === 'wrong'}
        icon={<IconThumbDown size={16} stroke={1.6} />}
        onClick={() => judge.mutate('wrong')}
      />
    </span>
  )
}
