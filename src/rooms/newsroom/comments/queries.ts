import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { nbsp } from '#core/pure/text.ts'
import { paths } from '../paths.ts'
import { questionAt } from '../questions/queries.ts'
import type { Reason, Status } from './rules.ts'

export type SubjectKey = { kind: 'article' | 'question'; id: Id }

/**
 * A comment as everyone reads it: no address, nothing that could give one away. One that is no longer public keeps its place while others
 * answer it, without words: removed, or read again after a decision was taken back.
 */
export type PublicComment = {
  number: number
  name: string
  website: string | null
  body: string
  masked: boolean
  team: boolean
  demo: boolean
  at: Date
  gone: 'removed' | 'waiting' | null
  replies: PublicComment[]
}

const column = ({ kind }: SubjectKey) => (kind === 'article' ? 'article_id' : 'question_id') as 'article_id'

/** What was said back, the first first, with one level of answers. */
export const commentsOf = async (db: Database, subject: SubjectKey): Promise<PublicComment[]> => {
  const rows = await db
    .selectFrom('comment')
    .select(['id', 'parent_id', 'number', 'author_name', 'website', 'team', 'demo', 'status'])
    .select(['published_at', 'submitted_at'])
    .select((eb) => [eb.fn.coalesce('masked_body', 'body').as('body'), eb('masked_body', 'is not', null).as('masked')])
    .where(column(subject), '=', subject.id)
    .where((eb) =>
      eb.or([
        eb('status', '=', 'published'),
        eb.and([
          eb('status', '<>', 'published'),
          eb.exists(
            eb
              .selectFrom('comment as reply')
              .select('reply.id')
              .whereRef('reply.parent_id', '=', 'comment.id')
              .where('reply.status', '=', 'published'),
          ),
        ]),
      ]),
    )
    .orderBy(sql`coalesce(published_at, submitted_at)`)
    .orderBy('number')
    .limit(2_000)
    .execute()
  const shown = (row: (typeof rows)[number], replies: PublicComment[]): PublicComment => {
    const gone = row.status === 'published' ? null : row.status === 'pending' ? 'waiting' : 'removed'
    return {
      number: row.number,
      name: gone ? '' : row.author_name,
      website: gone ? null : row.website,
      body: gone ? '' : row.body,
      masked: Boolean(row.masked),
      team: !gone && row.team,
      demo: row.demo,
      at: row.published_at ?? row.submitted_at,
      gone,
      replies,
    }
  }
  return rows
    .filter(({ parent_id }) => parent_id === null)
    .map((row) =>
      shown(
        row,
        rows.filter(({ parent_id }) => parent_id === row.id).map((reply) => shown(reply, [])),
      ),
    )
}

/** How many are published: what the counter says. */
export const countShown = (comments: readonly PublicComment[]): number =>
  comments.reduce((n, { gone, replies }) => n + (gone ? 0 : 1) + replies.length, 0)

export type Subject = SubjectKey & { title: string; path: string; commentPath: string; open: boolean }

/** The published article or question of this address, or of one it had, as something one answers to; « not found » otherwise. */
export const subjectAt = async (db: Database, kind: SubjectKey['kind'], slug: string): Promise<Subject> => {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return notFound()
  if (kind === 'question') {
    const { id, title, slug: now } = found(await questionAt(db, slug))
    return { kind, id, title, path: paths.question(now), commentPath: paths.commentQuestion(now), open: true }
  }
  const row = await db
    .selectFrom('article')
    .innerJoin('article_revision', 'article_revision.id', 'published_revision_id')
    .select(['article.id', 'slug', sql<string>`content ->> 'title'`.as('title'), 'comments_open as open'])
    .where((eb) =>
      eb.or([
        eb('slug', '=', slug),
        eb('article.id', 'in', (former) =>
          former.selectFrom('article_former_slug').select('article_id').where('article_former_slug.slug', '=', slug),
        ),
      ]),
    )
    .where('article.status', '=', 'published')
    .where('article.kind', '<>', 'page')
    .executeTakeFirst()
  const { slug: now, title, ...article } = found(row)
  const subject = { kind, ...article, title: nbsp(title) }
  return { ...subject, path: paths.article(now), commentPath: paths.commentArticle(now) }
}

/** The published comment one answers to, or null. Answers have no answers of their own: they go beside. */
export const parentOf = async (db: Database, subject: SubjectKey, number: number) => {
  if (!isNumber(number)) return null
  const parent = await db
    .selectFrom('comment')
    .leftJoin('comment as first', 'first.id', 'comment.parent_id')
    .select((eb) => [eb.fn.coalesce('first.id', 'comment.id').as('id'), 'comment.author_name as name'])
    .select((eb) => eb.fn.coalesce('comment.masked_body', 'comment.body').as('body'))
    .where('comment.number', '=', number)
    .where('comment.status', '=', 'published')
    .where(`comment.${column(subject)}`, '=', subject.id)
    .executeTakeFirst()
  return parent ?? null
}

/** Every comment with all that is known of it, for queries of those who may read it. */
export const whole = (db: Database) =>
  db
    .selectFrom('comment')
    .leftJoin('article', 'article.id', 'comment.article_id')
    .leftJoin('article_revision', 'article_revision.id', 'article.published_revision_id')
    .leftJoin('question', 'question.id', 'comment.question_id')
    // the appeal against the decision in force: each decision has its own
    .leftJoin('comment_appeal', (join) =>
      join
        .onRef('comment_appeal.comment_id', '=', 'comment.id')
        .onRef('comment_appeal.against', '=', 'comment.decided_at'),
    )
    .select(['comment.id', 'comment.number', 'comment.status', 'author_id as authorId', 'author_name as authorName'])
    .select(['author_email as authorEmail', 'website', 'body', 'masked_body as maskedBody', 'team', 'comment.demo'])
    .select(['reason', 'reason_text as reasonText', 'comment.due_on as dueOn', 'comment.submitted_at as submittedAt'])
    .select(['comment.decided_at as decidedAt', 'comment.decided_by as decidedBy', 'comment.parent_id as parentId'])
    .select(['comment.article_id as articleId', 'comment.question_id as questionId'])
    .select((eb) => [
      eb.fn.coalesce(sql<string>`article_revision.content ->> 'title'`, 'question.title').as('title'),
      eb.fn.coalesce('article.slug', 'question.slug').as('slug'),
      eb('comment_appeal.comment_id', 'is not', null).as('appealed'),
      eb
        .selectFrom('comment_report')
        .select((reports) => reports.fn.min('comment_report.due_on').as('due'))
        .whereRef('comment_report.comment_id', '=', 'comment.id')
        .where('comment_report.outcome', 'is', null)
        .as('reportDueOn'),
      jsonObjectFrom(
        eb
          .selectFrom('comment as parent')
          .select(['parent.number', 'parent.author_name as name', 'parent.status'])
          .select((of) => of.fn.coalesce('parent.masked_body', 'parent.body').as('body'))
          .whereRef('parent.id', '=', 'comment.parent_id'),
      ).as('parent'),
    ])
    .select(['comment_appeal.text as appealText', 'comment_appeal.outcome as appealOutcome'])
    .select(['comment_appeal.answer as appealAnswer', 'comment_appeal.due_on as appealDueOn'])

type Row = Awaited<ReturnType<ReturnType<typeof whole>['executeTakeFirstOrThrow']>>

/** A comment with all that its author and its moderator may read. Never for a public page. */
export type WholeComment = Omit<Row, 'status' | 'reason' | 'appealed' | 'title' | 'slug'> & {
  status: Status
  reason: Reason | 'withdrawn' | null
  appealed: boolean
  title: string
  path: string
}

export const wholeOf = ({ status, reason, appealed, title, slug, ...row }: Row): WholeComment => ({
  ...row,
  status: status as Status,
  reason: reason as WholeComment['reason'],
  appealed: Boolean(appealed),
  title: nbsp(title ?? ''),
  path: row.articleId ? paths.article(slug ?? '') : paths.question(slug ?? ''),
})

const isNumber = (number: number): boolean => Number.isInteger(number) && number > 0 && number < 2 ** 31

export const wholeComment = async (db: Database, number: number): Promise<WholeComment> =>
  wholeOf(found(isNumber(number) ? await whole(db).where('comment.number', '=', number).executeTakeFirst() : null))

/** The same, held until the end of the transaction. */
export const lockComment = async (tx: Database, number: number): Promise<WholeComment> => {
  if (isNumber(number)) await tx.selectFrom('comment').select('id').where('number', '=', number).forUpdate().execute()
  return wholeComment(tx, number)
}

/** The page of a comment, for whoever moderates or wrote it: who wrote without an account is not who they say. */
export const isGuest = ({ authorId, team }: Pick<WholeComment, 'authorId' | 'team'>): boolean => !authorId && !team

/** The published comment of this number, to report it. */
export const publishedComment = async (db: Database, number: number): Promise<WholeComment> => {
  const comment = await wholeComment(db, number)
  return found(comment.status === 'published' ? comment : null)
}

/** What the room holds of a person's own messages, for their export. */
export const commentsBy = (db: Database, userId: Id) =>
  db
    .selectFrom('comment')
    .select(['number', 'author_name', 'author_email', 'website', 'body', 'status', 'submitted_at'])
    .where('author_id', '=', userId)
    .orderBy('number')
    .execute()
