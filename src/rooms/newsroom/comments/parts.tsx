import type { Visitor } from '#core/actor.ts'
import type { FieldErrors, Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import {
  Actions,
  Button,
  Checkbox,
  Comments,
  type CommentView,
  EmailField,
  Form,
  HiddenField,
  Section,
  Spoken,
  Stack,
  Tag,
  TextArea,
  TextField,
  UrlField,
} from '#ui/index.ts'
import { paths } from '../paths.ts'
import { Trap } from '../trap.tsx'
import { countShown, type PublicComment, type Subject } from './queries.ts'
import { canSpeakForTeam, limits } from './rules.ts'
import { words } from './words.ts'

type SectionProps = { subject: Subject; comments: readonly PublicComment[]; visitor: Visitor; today: Day }

/** What was said back, then the form to say something: the same wherever one may answer. */
export const CommentSection = ({ subject, comments, visitor, today }: SectionProps) => (
  <Section id="commentaires" title={words.count(countShown(comments))}>
    <Stack gap={6}>
      {comments.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <Comments comments={comments.map((comment) => viewOf(comment, subject))} />
      )}
      {subject.open ? (
        <div>
          <h3 class="t2" id="repondre">
            {words.title}
          </h3>
          <CommentForm subject={subject} visitor={visitor} today={today} />
        </div>
      ) : (
        <p class="muted">{words.closed}</p>
      )}
    </Stack>
  </Section>
)

const viewOf = (comment: PublicComment, subject: Subject): CommentView => ({
  id: `commentaire-${comment.number}`,
  name: comment.gone ? gonePlaces[comment.gone] : comment.name,
  at: comment.at,
  team: comment.team,
  tags: comment.demo && <Tag kind="demo">Fictif</Tag>,
  body: comment.gone ? null : <Body comment={comment} />,
  actions: !comment.gone && (
    <>
      {subject.open && <a href={`${subject.commentPath}?reponse=${comment.number}`}>{words.reply}</a>}
      <a href={`${paths.comment(comment.number)}/signaler`}>{words.report}</a>
    </>
  ),
  replies: comment.replies.map((reply) => viewOf(reply, subject)),
})

const gonePlaces = { removed: words.removedParent, waiting: words.waitingParent } as const

const Body = ({ comment }: { comment: PublicComment }) => (
  <>
    <Spoken text={comment.body} />
    {comment.masked && <p class="small muted">{words.maskedNote}</p>}
    {comment.website && (
      <p class="small">
        <a href={comment.website} rel="nofollow ugc noopener">
          {new URL(comment.website).hostname}
        </a>
      </p>
    )}
  </>
)

type FormProps = {
  subject: Subject
  visitor: Visitor
  today: Day
  values?: Typed
  errors?: FieldErrors
  parent?: number | undefined
}

export const CommentForm = ({ subject, visitor, today, values = {}, errors = {}, parent }: FormProps) => {
  return (
    <>
      <p class="small mt5">
        {words.promise} <a href="/regles#moderation">{words.charter}</a>.
      </p>
      <Form to={subject.commentPath} errors={errors} values={values}>
        {parent && <HiddenField name="parent" value={parent} />}
        {visitor && <p>{words.as(visitor.name)}</p>}
        <TextArea name="body" label={words.body} rows={5} required maxLength={limits.body} />
        {!visitor && (
          <>
            <TextField name="name" label={words.name} required maxLength={limits.name} autocomplete="name" />
            <EmailField name="email" label={words.email} hint={words.emailHint} required autocomplete="email" />
            <UrlField name="website" label={words.website} autocomplete="url" />
          </>
        )}
        {canSpeakForTeam(visitor, today) && <Checkbox name="team" label={words.asTeam} />}
        <Trap />
        <Actions>
          <Button>{words.submit}</Button>
        </Actions>
      </Form>
    </>
  )
}
