import type { FieldErrors, Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { nbsp } from '#core/pure/text.ts'
import {
  commentLimits,
  commentReasonNames,
  commentReasons,
  commentStatusNames,
  type WholeComment,
} from '#rooms/newsroom/index.ts'
import {
  Actions,
  Button,
  Form,
  HiddenField,
  KeyValues,
  List,
  PostButton,
  RadioGroup,
  Section,
  Stack,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { words } from './words.ts'

export type CommentPageProps = {
  comment: WholeComment
  past: Record<string, number>
  reports: readonly { reason: string; details: string; at: Date; outcome: string | null }[]
  today: Day
  mine: boolean
  mayUndo: boolean
  mayJudge: boolean
  values: Typed
  errors: FieldErrors
}

export const CommentPage = (props: CommentPageProps) => {
  const { comment, past, reports, errors } = props
  const title = `n°\u00a0${comment.number}`
  return (
    <AdminPage
      title={title}
      trail={[{ href: paths.moderation, label: shared.parts.moderation }]}
      errorCount={Object.values(errors).flat().length}
      tags={
        <Tag kind={comment.status === 'published' ? 'confirmed' : 'neutral'}>{commentStatusNames[comment.status]}</Tag>
      }
    >
      <KeyValues
        wide
        items={[
          [words.about, <a href={comment.path}>{comment.title}</a>],
          [words.from, comment.authorName],
          [words.email, comment.authorEmail],
          [words.site, comment.website],
          [words.sent, <When date={comment.submittedAt} precision="time" />],
          [words.due, comment.status === 'pending' && <When date={comment.dueOn} />],
          [words.reason, comment.reason && commentReasonNames[comment.reason]],
          [words.why, comment.reasonText],
          [words.past, told(past)],
        ]}
      />
      <Section id="message" title={words.text}>
        <Stack>
          <p>{nbsp(comment.body)}</p>
          {comment.maskedBody && <KeyValues wide items={[[words.masked, comment.maskedBody]]} />}
        </Stack>
      </Section>
      {props.mayUndo && (
        <div>
          <PostButton to={`${paths.comment(comment.number)}/retour`} label={words.undo} kind="alt" />
          <p class="small muted">{words.undoHint}</p>
        </div>
      )}
      {reports.length > 0 && <Reports {...props} />}
      {comment.appealed && !comment.appealOutcome && <Appeal {...props} />}
      {props.mine ? <p>{words.own}</p> : <Decisions {...props} />}
    </AdminPage>
  )
}

const told = (past: Record<string, number>): string =>
  Object.entries(past)
    .map(([status, n]) => `${n} ${commentStatusNames[status as WholeComment['status']].toLowerCase()}`)
    .join(', ') || words.noPast

const Decisions = ({ comment, values, errors }: CommentPageProps) => {
  const here = paths.comment(comment.number)
  const pending = comment.status === 'pending'
  if (!pending && comment.status !== 'published') return null
  return (
    <>
      {pending && (
        <p class="row">
          <PostButton to={`${here}/decision`} label={words.publish} hidden={{ verdict: 'publish' }} icon="check" />
          <PostButton to={`${here}/decision`} label={words.spam} hidden={{ verdict: 'spam' }} kind="alt" />
        </p>
      )}
      <Section id="refuser" title={pending ? words.refuse : words.remove} thread="project">
        <Form to={`${here}/decision`} values={values} errors={errors}>
          <HiddenField name="verdict" value={pending ? 'refuse' : 'remove'} />
          <RadioGroup
            name="reason"
            label={words.reason}
            required
            options={commentReasons.map((value) => ({ value, label: commentReasonNames[value] }))}
          />
          <TextArea name="reasonText" label={words.why} rows={3} required maxLength={commentLimits.reason} />
          <Actions>
            <Button kind="danger">{pending ? words.refuse : words.remove}</Button>
          </Actions>
        </Form>
      </Section>
      <Section id="masquer" title={words.mask} intro={words.maskText}>
        <Form to={`${here}/masque`} values={values} errors={errors} id="masque">
          <TextArea name="passages" label={words.passages} rows={2} required maxLength={2_000} />
          <Actions>
            <Button kind="alt">{words.maskSubmit}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  )
}

const Reports = ({ comment, reports }: CommentPageProps) => (
  <Section id="signalements" title={words.reports} thread="project">
    <Stack>
      <List tight>
        {reports.map(({ reason, details, at, outcome }) => (
          <li>
            <strong>{commentReasonNames[reason as keyof typeof commentReasonNames]}</strong> {details}{' '}
            <span class="muted">
              <When date={at} /> {outcome && words.outcomes[outcome as keyof typeof words.outcomes]}
            </span>
          </li>
        ))}
      </List>
      {reports.some(({ outcome }) => outcome === null) && (
        <Form to={`${paths.comment(comment.number)}/signalements`} legend={false} id="reponse-signalements">
          <RadioGroup
            name="outcome"
            label={words.settle}
            required
            options={(['kept', 'masked', 'removed'] as const).map((value) => ({ value, label: words.outcomes[value] }))}
          />
          <Actions>
            <Button kind="alt">{words.settle}</Button>
          </Actions>
        </Form>
      )}
    </Stack>
  </Section>
)

const Appeal = ({ comment, mayJudge, values, errors }: CommentPageProps) => (
  <Section id="recours" title={words.appeal} thread="agent">
    <Stack>
      <KeyValues wide items={[[words.appealText, comment.appealText]]} />
      {mayJudge ? (
        <Form to={`${paths.comment(comment.number)}/recours`} values={values} errors={errors} id="jugement">
          <TextArea name="answer" label={words.answer} rows={4} required maxLength={commentLimits.appeal} />
          <Actions>
            <Button name="outcome" value="upheld">
              {words.uphold}
            </Button>
            <Button name="outcome" value="overturned" kind="alt">
              {words.overturn}
            </Button>
          </Actions>
        </Form>
      ) : (
        <p>{words.notYours}</p>
      )}
    </Stack>
  </Section>
)
