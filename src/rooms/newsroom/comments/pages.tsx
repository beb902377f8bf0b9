import type { Visitor } from '#core/actor.ts'
import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  EmailField,
  Form,
  KeyValues,
  LinkButton,
  Note,
  Page,
  PageHead,
  RadioGroup,
  Section,
  Spoken,
  Stack,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Trap } from '../trap.tsx'
import { CommentForm } from './parts.tsx'
import type { Subject, WholeComment } from './queries.ts'
import { limits, reasons, refusalToAppeal, standingFor } from './rules.ts'
import { reasonNames, statusNames, words } from './words.ts'

type WriteProps = {
  subject: Subject
  visitor: Visitor
  today: Day
  values: Typed
  errors: FieldErrors
  parent: { number: number; name: string; body: string } | null
}

export const WritePage = ({ subject, parent, errors, ...form }: WriteProps) => (
  <Page
    title={words.title}
    trail={[{ href: subject.path, label: subject.title }, { label: words.title }]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.title} lede={words.about(subject.title)} />
    {parent && (
      <Note title={words.answering(parent.name)}>
        <Spoken text={parent.body} />
      </Note>
    )}
    <CommentForm subject={subject} errors={errors} parent={parent?.number} {...form} />
  </Page>
)

type FollowProps = { comment: WholeComment; now: Date; here: string; values: Typed; errors: FieldErrors }

export const FollowPage = (props: FollowProps) => {
  const { comment, now, here, errors } = props
  const standing = standingFor(comment, now)
  // a refusal that may still be taken back is told with nothing of it
  const told = standing === comment.status
  return (
    <Page
      title={words.received.title(comment.number)}
      trail={[{ href: comment.path, label: comment.title }, { label: words.received.title(comment.number) }]}
      errorCount={errorCount(errors)}
      noindex
    >
      <PageHead
        title={words.received.title(comment.number)}
        lede={words.received.lede}
        tags={<Tag kind={standing === 'published' ? 'confirmed' : 'neutral'}>{statusNames[standing]}</Tag>}
      />
      <Stack gap={6}>
        <KeyValues
          wide
          items={[
            [words.received.sent, <When date={comment.submittedAt} />],
            [words.received.due, standing === 'pending' && <When date={comment.dueOn} />],
            [words.received.reason, told && comment.reason && reasonNames[comment.reason]],
            [words.received.why, told && comment.reasonText],
            [words.received.yours, comment.body && <Spoken text={comment.body} />],
            [words.received.masked, comment.maskedBody && <Spoken text={comment.maskedBody} />],
          ]}
        />
        <p class="row">
          <LinkButton to={comment.path} kind="alt">
            {words.received.see}
          </LinkButton>
          {comment.reason !== 'withdrawn' && <a href={`${here}/retirer`}>{words.received.withdraw}</a>}
        </p>
        <Appeal {...props} />
      </Stack>
    </Page>
  )
}

const Appeal = ({ comment, now, here, values, errors }: FollowProps) => {
  if (comment.appealOutcome) {
    return (
      <Note title={words.received.appealOutcome[comment.appealOutcome as 'upheld' | 'overturned']}>
        <p>{comment.appealAnswer}</p>
      </Note>
    )
  }
  if (comment.appealed && comment.appealDueOn) {
    return (
      <p>
        {words.received.appealPending} <When date={comment.appealDueOn} />.
      </p>
    )
  }
  if (refusalToAppeal(comment, now)) return null
  return (
    <Section id="recours" title={words.received.appeal} intro={words.received.appealText}>
      <Form to={`${here}/recours`} values={values} errors={errors}>
        <TextArea name="text" label={words.received.appealBody} rows={5} required maxLength={limits.appeal} />
        <Actions>
          <Button>{words.received.appealSubmit}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

export const WithdrawPage = ({ comment, here }: Pick<FollowProps, 'comment' | 'here'>) => (
  <Page
    title={words.received.withdrawTitle}
    trail={[{ href: here, label: words.received.title(comment.number) }, { label: words.received.withdraw }]}
    noindex
  >
    <PageHead title={words.received.withdrawTitle} lede={words.received.withdrawText} />
    <Form to={`${here}/retirer`} legend={false}>
      <Actions>
        <Button kind="danger">{words.received.withdraw}</Button>
        <LinkButton to={here} kind="alt">
          {words.received.title(comment.number)}
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)

type ReportProps = { comment: WholeComment; signedIn: boolean; values: Typed; errors: FieldErrors }

export const ReportPage = ({ comment, signedIn, values, errors }: ReportProps) => (
  <Page
    title={words.reporting.title}
    trail={[{ href: comment.path, label: comment.title }, { label: words.reporting.title }]}
    errorCount={errorCount(errors)}
    noindex
  >
    <PageHead title={words.reporting.title} lede={words.reporting.lede} />
    <Note title={comment.authorName}>
      <Spoken text={comment.maskedBody ?? comment.body} />
    </Note>
    <Form to={`${paths.comment(comment.number)}/signaler`} values={values} errors={errors}>
      <RadioGroup
        name="reason"
        label={words.reporting.reason}
        required
        options={reasons.map((value) => ({ value, label: reasonNames[value] }))}
      />
      <TextArea name="details" label={words.reporting.details} rows={3} maxLength={limits.reason} />
      {!signedIn && (
        <EmailField name="email" label={words.reporting.email} hint={words.reporting.emailHint} autocomplete="email" />
      )}
      <Trap />
      <Actions>
        <Button>{words.reporting.submit}</Button>
      </Actions>
    </Form>
  </Page>
)
