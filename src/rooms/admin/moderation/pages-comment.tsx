import type { Child } from 'hono/jsx'
import type { FieldErrors, Typed } from '#core/forms.ts'
import { commentReasonNames, commentStatusNames, isGuest, type WholeComment } from '#rooms/newsroom/index.ts'
import { Disclosure, KeyValues, Note, PostButton, Section, Split, Spoken, Stack, Tag, When } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { Appeal, Decisions, Masking, Reports } from './pages-deciding.tsx'
import { words } from './words.ts'

/** The form that was sent and refused: its errors are said in it, and nowhere else. */
export type Refused = { form: 'decision' | 'mask' | 'reports' | 'appeal'; values: Typed; errors: FieldErrors }

export type CommentPageProps = {
  comment: WholeComment
  past: Record<string, number>
  reports: readonly { reason: string; details: string; at: Date; outcome: string | null; dueOn: string }[]
  mine: boolean
  mayUndo: boolean
  mayJudge: boolean
  refused: Refused | null
}

export const CommentPage = (props: CommentPageProps) => {
  const { comment, reports, refused, mine } = props
  return (
    <AdminPage
      title={words.title(comment.number, comment.authorName, comment.title)}
      crumb={words.crumb(comment.number)}
      trail={[{ href: paths.moderation, label: shared.parts.moderation }]}
      errorCount={Object.values(refused?.errors ?? {}).flat().length}
      tags={
        <>
          <Tag kind={comment.status === 'published' ? 'confirmed' : 'neutral'}>
            {commentStatusNames[comment.status]}
          </Tag>
          {isGuest(comment) && <Tag>{words.guest}</Tag>}
        </>
      }
    >
      <Split label={words.facts} aside={<Known {...props} />}>
        <Message comment={comment} />
        {props.mayUndo && (
          <Note kind="agent">
            <PostButton to={`${paths.comment(comment.number)}/retour`} label={words.undo} kind="alt" />
            <p class="small">{words.undoHint}</p>
          </Note>
        )}
        {reports.length > 0 && <Reports {...props} />}
        {comment.appealed && !comment.appealOutcome && <Appeal {...props} />}
        {mine ? <p>{words.own}</p> : <Decisions {...props} />}
        {!mine && <Masking {...props} />}
      </Split>
    </AdminPage>
  )
}

const Message = ({ comment }: { comment: WholeComment }) => (
  <Section id="message" title={words.text}>
    <Stack>
      {comment.parent && (
        <Disclosure summary={words.answersTo(comment.parent.name)}>
          <Stack gap={2}>
            <Spoken text={comment.parent.body} />
            <p>
              <a href={paths.comment(comment.parent.number)}>{words.parent(comment.parent.number)}</a>
            </p>
          </Stack>
        </Disclosure>
      )}
      <Spoken text={comment.body} />
      {comment.maskedBody && <KeyValues wide items={[[words.masked, <Spoken text={comment.maskedBody} />]]} />}
    </Stack>
  </Section>
)

const Known = ({ comment, past }: CommentPageProps) => (
  <Section id="faits" title={words.facts}>
    <KeyValues
      items={[
        [words.about, <a href={comment.path}>{comment.title}</a>],
        [words.from, from(comment)],
        [words.email, comment.authorEmail],
        [words.site, comment.website],
        [words.sent, <When date={comment.submittedAt} precision="time" />],
        [words.dueOn, comment.status === 'pending' && <When date={comment.dueOn} />],
        [words.reason, comment.reason && commentReasonNames[comment.reason]],
        [words.why, comment.reasonText],
        [words.past, told(past)],
      ]}
    />
  </Section>
)

const from = (comment: WholeComment): Child =>
  isGuest(comment) ? `${comment.authorName} (${words.guestHint})` : comment.authorName

const told = (past: Record<string, number>): string =>
  Object.entries(past)
    .map(([status, n]) => `${n}\u00a0${words.pastStatuses[status as WholeComment['status']][n < 2 ? 0 : 1]}`)
    .join(', ') || words.noPast
