import type { Day } from '#core/pure/dates.ts'
import { excerpt, frenchNumber, nbsp } from '#core/pure/text.ts'
import {
  type CommentQueue,
  commentQueues,
  commentStatusNames,
  commentsPerPage,
  linksIn,
  type ModerationFigures,
  manyLinks,
  type WholeComment,
} from '#rooms/newsroom/index.ts'
import { Actions, Button, Checkbox, Form, Item, List, Pager, Tabs, Tag, When } from '#ui/index.ts'
import { paths, withQuery } from '../paths.ts'
import { AdminPage } from '../shell.tsx'
import { words as shared } from '../words.ts'
import { queueNames, queueSlugs, words } from './words.ts'

type QueueProps = {
  queue: CommentQueue
  comments: readonly WholeComment[]
  figures: ModerationFigures
  page: number
  today: Day
}

const counts = (figures: ModerationFigures): Partial<Record<CommentQueue, number>> => ({
  waiting: figures.waiting,
  reported: figures.reported,
  appeals: figures.appeals,
})

export const QueuePage = ({ queue, comments, figures, page, today }: QueueProps) => (
  <AdminPage title={shared.parts.moderation} lede={words.lede}>
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
      <Form to={`${paths.moderation}/decisions`} legend={false}>
        <Lines comments={comments} today={today} selectable />
        <p>
          <strong>{words.bulk}</strong>
        </p>
        <Actions>
          <Button name="verdict" value="publish">
            {words.publish}
          </Button>
          <Button name="verdict" value="spam" kind="alt">
            {words.spam}
          </Button>
        </Actions>
      </Form>
    ) : (
      <Lines comments={comments} today={today} />
    )}
    <Pager
      page={page}
      pages={comments.length === commentsPerPage ? page + 1 : page}
      hrefFor={(to) => withQuery(paths.moderation, { file: queueSlugs[queue], page: to > 1 ? to : null })}
    />
  </AdminPage>
)

type LinesProps = { comments: readonly WholeComment[]; today: Day; selectable?: boolean }

const Lines = ({ comments, today, selectable }: LinesProps) => (
  <List>
    {comments.map((comment) => (
      <Item
        name={comment.authorName || '—'}
        href={paths.comment(comment.number)}
        thread="agent"
        level={3}
        details={
          <>
            <Tag kind={comment.status === 'published' ? 'confirmed' : 'neutral'}>
              {commentStatusNames[comment.status]}
            </Tag>
            {comment.status === 'pending' && comment.dueOn < today && <Tag kind="late">{words.late}</Tag>}
            <span class="muted">
              {words.about} <a href={comment.path}>{comment.title}</a>,{' '}
              <When date={comment.submittedAt} precision="time" />
            </span>
            {linksIn(comment.body) > manyLinks && <Tag kind="late">{words.links(linksIn(comment.body))}</Tag>}
          </>
        }
      >
        <p>{nbsp(excerpt(comment.body, 280))}</p>
        {selectable && (
          <Checkbox name={`choix-${comment.number}`} label={`${words.select} n°\u00a0${comment.number}`} />
        )}
      </Item>
    ))}
  </List>
)
