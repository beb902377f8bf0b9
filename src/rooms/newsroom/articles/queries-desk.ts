import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { type ArticleKind, type ArticleStatus, type Content, contentSchema, type RevisionStatus } from './rules.ts'

const revisions = (db: Database) =>
  db
    .selectFrom('article_revision')
    .select(['id', 'article_id as articleId', 'number', 'status', 'content', 'note', 'author_ids as authorIds'])
    .select(['submitted_by as submittedBy', 'submitted_at as submittedAt', 'reviewed_at as reviewedAt'])
    .select(['review_note as reviewNote', 'version'])

type RevisionRow = Awaited<ReturnType<ReturnType<typeof revisions>['executeTakeFirstOrThrow']>>
export type Revision = Omit<RevisionRow, 'status' | 'content'> & { status: RevisionStatus; content: Content }

const revisionOf = (row: RevisionRow): Revision => ({
  ...row,
  status: row.status as RevisionStatus,
  content: contentSchema.parse(row.content),
})

/** The text being written or reviewed for an article, or null. */
export const openRevision = async (db: Database, articleId: Id): Promise<Revision | null> => {
  const row = await revisions(db)
    .where('article_id', '=', articleId)
    .where('status', 'in', ['draft', 'in_review'])
    .executeTakeFirst()
  return row ? revisionOf(row) : null
}

export const revisionById = async (db: Database, id: Id): Promise<Revision> =>
  revisionOf(found(await revisions(db).where('id', '=', id).executeTakeFirst()))

/** Every version that was published, the latest first. */
export const approvedRevisions = async (db: Database, articleId: Id): Promise<Revision[]> =>
  (
    await revisions(db)
      .where('article_id', '=', articleId)
      .where('status', '=', 'approved')
      .orderBy('number', 'desc')
      .execute()
  ).map(revisionOf)

/** What is on the desk: texts being written or reviewed, and those in line or archived. */
export const deskLines = async (db: Database) => {
  const rows = await db
    .selectFrom('article')
    .leftJoin('article_revision as open', (join) =>
      join.onRef('open.article_id', '=', 'article.id').on('open.status', 'in', ['draft', 'in_review']),
    )
    .leftJoin('article_revision as current', 'current.id', 'published_revision_id')
    .leftJoin('app_user as submitter', 'submitter.id', 'open.submitted_by')
    .select(['article.id', 'article.kind', 'article.status', 'article.demo', 'open.status as openStatus'])
    .select(['open.author_ids as authorIds', 'open.updated_at as changedAt', 'open.submitted_at as submittedAt'])
    .select('submitter.name as submittedBy')
    .select(sql<string>`coalesce(open.content ->> 'title', current.content ->> 'title')`.as('title'))
    .orderBy(sql`coalesce(open.updated_at, published_at)`, 'desc')
    .limit(300)
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as ArticleKind,
    status: row.status as ArticleStatus,
    openStatus: row.openStatus as RevisionStatus | null,
  }))
}

export type DeskLine = Awaited<ReturnType<typeof deskLines>>[number]

/** The name of someone of the team, for the team. */
export const nameOf = async (db: Database, userId: Id | null): Promise<string | null> => {
  if (!userId) return null
  const row = await db.selectFrom('app_user').select('name').where('id', '=', userId).executeTakeFirst()
  return row?.name ?? null
}

/** A text this person began within this minute and did not touch since: a button pressed twice begins one. */
export const justBegun = async (
  db: Database,
  { actorId, title, now }: { actorId: Id; title: string; now: Date },
): Promise<Id | null> => {
  const row = await db
    .selectFrom('article_revision')
    .innerJoin('article', 'article.id', 'article_id')
    .select('article.id')
    .where('article.status', '=', 'draft')
    .where('version', '=', 1)
    .where('article_revision.status', '=', 'draft')
    .where(sql<boolean>`author_ids = array[${actorId}::uuid]`)
    .where(sql<boolean>`content ->> 'title' = ${title}`)
    .where('article.created_at', '>', new Date(now.getTime() - 60_000))
    .executeTakeFirst()
  return row?.id ?? null
}
