// What people say back: one level of answers.
import type { Child } from 'hono/jsx'
import { nbsp } from '#core/pure/text.ts'
import { Monogram, Tag } from './threads.tsx'
import { When } from './when.tsx'

export type CommentView = {
  id: string
  name: string
  at: Date
  /** Said in the name of the team. */
  team?: boolean
  tags?: Child
  body: Child
  actions?: Child
  replies?: readonly CommentView[]
}

export const Comments = ({ comments }: { comments: readonly CommentView[] }) => (
  <ol class="cmt">
    {comments.map((comment) => (
      <li id={comment.id}>
        <article>
          <header>
            <Monogram name={comment.name} thread={comment.team ? 'brand' : 'project'} />
            <p>
              <strong>{comment.name}</strong> {comment.team && <Tag>Rédaction</Tag>} {comment.tags}
              <br />
              <span class="when">
                <When date={comment.at} />
              </span>
            </p>
          </header>
          {comment.body}
          {comment.actions && <p class="row small doing">{comment.actions}</p>}
        </article>
        {comment.replies && comment.replies.length > 0 && <Comments comments={comment.replies} />}
      </li>
    ))}
  </ol>
)

/** What a person typed, as they laid it out: paragraphs apart, and the ends of their lines. */
export const Spoken = ({ text }: { text: string }) => (
  <div class="said">
    {text
      .trim()
      .split(/\n\s*\n/)
      .map((paragraph) => (
        <p>{nbsp(paragraph)}</p>
      ))}
  </div>
)
