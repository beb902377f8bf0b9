import { errorCount, type FieldErrors, type Typed } from '#core/forms.ts'
import type { Day } from '#core/pure/dates.ts'
import { excerpt, frenchNumber, nbsp } from '#core/pure/text.ts'
import {
  type CommentQueue,
  commentLimits,
  commentQueues,
  commentReasonNames,
  commentReasons,
  commentStatusNames,
  commentsPerPage,
  dueIn,
  isGuest,
  linksIn,
  type ModerationFigures,
  manyLinks,
  type WholeComment,
} from '#rooms/newsroom/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  Disclosure,
  Form,
  Item,
  List,
  Note,
  Pager,
  PostButton,
  Row,
  SelectField,
  Spoken,
  Tabs,
  Tag,
  TextArea,
  When,
} from '#ui/index.ts'
import { paths, withQuery } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { queueNames, queueSlugs, words } from './words.ts'

type QueueProps = {
  queue: CommentQueue
  comments: readonly WholeComment[]
  figures: ModerationFigures
  /** What this person may still take back: how many at which instant. */
  lately: readonly { at: Date; times: number }[]
  page: number
  today: Day
  values: Typed
  errors: FieldErrors
}

const counts = (figures: ModerationFigures): Partial<Record<CommentQueue, number>> => ({
  waiting: figures.waiting,
  reported: figures.reported,
  appeals: figures.appeals,
})

export const QueuePage = ({ queue, comments, figures, lately, page, today, values, errors }: QueueProps) => (
  <AdminPage
    title={shared.parts.moderation}
    lede={words.lede}
    errorCount={errorCount(errors)}
    tags={figures.late > 0 && <Tag kind="late">{`${frenchNumber(figures.late)} ${words.late.toLowerCase()}`}</Tag>}
  >
    {lately.length > 0 && <Lately lately={lately} />}
    <Tabs
      label={words.queues}
      tabs={commentQueues.map((one) => ({
        href: withQuery(paths.moderation, { file: queueSlugs[one] }),
        label: queueNames[one],
        current: one === queue,
        ...(counts(figures)[one] !== undefined && { count: frenchNumber(counts(figures)[one] ?? 0) }),
      }))}
    />
    {comments.length === 0 ? (
      <p class="muted">{words.none}</p>
    ) : queue === 'waiting' ? (
      <Form to={`${paths.moderation}/decisions`} legend={false} values={values} errors={errors}>
        <Lines {...{ queue, comments, today }} selectable />
        <Bulk refusing={Object.keys(errors).length > 0} />
      </Form>
    ) : (
      <Lines {...{ queue, comments, today }} />
    )}
    <Pager
      page={page}
      pages={comments.length === commentsPerPage ? page + 1 : page}
      hrefFor={(to) => withQuery(paths.moderation, { file: queueSlugs[queue], page: to > 1 ? to : null })}
    />
  </AdminPage>
)

const Lately = ({ lately }: Pick<QueueProps, 'lately'>) => (
  <Note kind="agent" title={words.lately}>
    <Row>
      {lately.map(({ at, times }) => (
        <PostButton
          to={`${paths.moderation}/retour`}
          label={words.undoMany(times)}
          hidden={{ at: at.toISOString() }}
          kind="alt"
          small
        />
      ))}
    </Row>
    <p class="small">{words.undoHint}</p>
  </Note>
)

/** What is done to all the messages that are ticked: publishing is one press; refusing says the rule and why. */
const Bulk = ({ refusing }: { refusing: boolean }) => (
  <>
    <Actions>
      <Button name="verdict" value="publish">
        {words.bulkPublish}
      </Button>
    </Actions>
    <Disclosure summary={words.bulkRefuse} open={refusing}>
      <SelectField
        name="reason"
        label={words.reason}
        empty={words.noRule}
        options={commentReasons.map((value) => ({ value, label: commentReasonNames[value] }))}
      />
      <TextArea name="reasonText" label={words.why} rows={2} maxLength={commentLimits.reason} />
      <Actions>
        <Button name="verdict" value="refuse" kind="danger">
          {words.bulkRefuseSubmit}
        </Button>
      </Actions>
    </Disclosure>
  </>
)

type LinesProps = { queue: CommentQueue; comments: readonly WholeComment[]; today: Day; selectable?: boolean }

const Lines = ({ queue, comments, today, selectable }: LinesProps) => (
  <List>
    {comments.map((comment) => (
      <Item
        name={comment.authorName || '—'}
        href={paths.comment(comment.number)}
        thread="agent"
        details={<Details {...{ queue, comment, today }} />}
      >
        {comment.parent && <p class="small muted">{words.answersTo(comment.parent.name)}</p>}
        <Beginning text={comment.body} />
        {selectable && (
          <Checkbox name={`choix-${comment.number}`} label={words.select(comment.number, comment.authorName)} />
        )}
      </Item>
    ))}
  </List>
)

const readAtOnce = 280

const Beginning = ({ text }: { text: string }) =>
  text.length <= readAtOnce ? (
    <Spoken text={text} />
  ) : (
    <>
      <p>{nbsp(excerpt(text, readAtOnce))}</p>
      <Disclosure summary={words.whole}>
        <Spoken text={text} />
      </Disclosure>
    </>
  )

const Details = ({ queue, comment, today }: { queue: CommentQueue; comment: WholeComment; today: Day }) => {
  const due = dueIn(queue, comment)
  const links = linksIn(comment.body)
  return (
    <>
      <Tag kind={comment.status === 'published' ? 'confirmed' : 'neutral'}>{commentStatusNames[comment.status]}</Tag>
      {isGuest(comment) && <Tag>{words.guest}</Tag>}
      {due && due < today && <Tag kind="late">{words.late}</Tag>}
      <span class="muted">
        {words.about} <a href={comment.path}>{comment.title}</a>, <When date={comment.submittedAt} precision="time" />
      </span>
      {due && (
        <span class="muted">
          {words.due[queue as keyof typeof words.due]} <When date={due} />
        </span>
      )}
      {links > manyLinks && <Tag kind="late">{words.links(links)}</Tag>}
    </>
  )
}
