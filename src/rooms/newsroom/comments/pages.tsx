import type { Visitor } from '#core/actor.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { excerpt, nbsp } from '#core/pure/text.ts'
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
  Stack,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Trap } from '../trap.tsx'
import { CommentForm } from './parts.tsx'
import type { Subject, WholeComment } from './queries.ts'
import { limits, reasons, refusalToAppeal } from './rules.ts'
import { reasonNames, statusNames, words } from './words.ts'

const count = (errors: FieldErrors): number => Object.values(errors).flat().length

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
    errorCount={count(errors)}
    noindex
  >
    <PageHead title={words.title} lede={words.about(subject.title)} />
    {parent && (
      <Note title={words.answering(parent.name)}>
        <p>{nbsp(excerpt(parent.body, 400))}</p>
      </Note>
    )}
    <CommentForm subject={subject} errors={errors} parent={parent?.number} {...form} />
  </Page>
)

type FollowProps = { comment: WholeComment; here: string; values: Typed; errors: FieldErrors }

export const FollowPage = ({ comment, here, values, errors }: FollowProps) => (
  <Page
    title={words.received.title(comment.number)}
    trail={[{ href: comment.path, label: comment.title }, { label: words.received.title(comment.number) }]}
    errorCount={count(errors)}
    noindex
  >
    <PageHead
      title={words.received.title(comment.number)}
      lede={words.received.lede}
      tags={<Tag kind={comment.status === 'published' ? 'confirmed' : 'neutral'}>{shown(comment)}</Tag>}
    />
    <Stack gap={6}>
      <KeyValues
        wide
        items={[
          [words.received.sent, <When date={comment.submittedAt} />],
          [words.received.due, comment.status === 'pending' && <When date={comment.dueOn} />],
          [words.received.reason, comment.reason && reasonNames[comment.reason]],
          [words.received.why, comment.reasonText],
          [words.received.yours, nbsp(comment.body)],
        ]}
      />
      <p class="row">
        <LinkButton to={comment.path} kind="alt">
          {words.received.see}
        </LinkButton>
        <a href={`${here}/retirer`}>{words.received.withdraw}</a>
      </p>
      <Appeal comment={comment} here={here} values={values} errors={errors} />
    </Stack>
  </Page>
)

/** Whoever fell into the trap is told what everyone is told. */
const shown = ({ status }: WholeComment): string => statusNames[status === 'spam' ? 'pending' : status]

const Appeal = ({ comment, here, values, errors }: FollowProps) => {
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
  if (refusalToAppeal(comment)) return null
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
    errorCount={count(errors)}
    noindex
  >
    <PageHead title={words.reporting.title} lede={words.reporting.lede} />
    <Note title={comment.authorName}>
      <p>{nbsp(excerpt(comment.maskedBody ?? comment.body, 600))}</p>
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
