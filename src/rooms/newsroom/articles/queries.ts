import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { MarkdownImages } from '#ui/index.ts'
import { paths } from '../paths.ts'
import { type ArticleKind, type ArticleStatus, type Content, contentSchema, type RevisionStatus } from './rules.ts'

const articles = (db: Database) =>
  db
    .selectFrom('article')
    .select(['article.id', 'article.kind', 'article.slug', 'article.status', 'article.demo'])
    .select(['event_id as eventId', 'published_at as publishedAt', 'corrected_at as correctedAt'])
    .select(['archived_at as archivedAt', 'archived_reason as archivedReason', 'comments_open as commentsOpen'])
    .select(['published_revision_id as revisionId'])

type Row = Awaited<ReturnType<ReturnType<typeof articles>['executeTakeFirstOrThrow']>>
export type Article = Omit<Row, 'kind' | 'status'> & { kind: ArticleKind; status: ArticleStatus }

const articleOf = (row: Row): Article => ({
  ...row,
  kind: row.kind as ArticleKind,
  status: row.status as ArticleStatus,
})

/** Where an article is read. */
export const pathOf = ({ kind, slug }: Pick<Article, 'kind' | 'slug'>): string =>
  kind === 'page' ? paths.page(slug) : paths.article(slug)

const isSlug = (slug: string): boolean => /^[a-z0-9-]{1,100}$/.test(slug)

export type PublishedArticle = Article & { content: Content }

/** The public article of this address, or the address it has now when it changed; null when there is none. */
export const articleAt = async (db: Database, slug: string): Promise<PublishedArticle | { moved: string } | null> => {
  if (!isSlug(slug)) return null
  const row = await articles(db)
    .innerJoin('article_revision', 'article_revision.id', 'published_revision_id')
    .select('content')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (row) return { ...articleOf(row), content: contentSchema.parse(row.content) }
  const former = await articles(db)
    .innerJoin('article_former_slug as former', 'former.article_id', 'article.id')
    .where('former.slug', '=', slug)
    .where('article.status', '<>', 'draft')
    .executeTakeFirst()
  return former ? { moved: pathOf(articleOf(former)) } : null
}

/** Any article, for those who sit at the desk. */
export const articleById = async (db: Database, id: string): Promise<Article> =>
  articleOf(found(isId(id) ? await articles(db).where('article.id', '=', id).executeTakeFirst() : null))

export type Listed = {
  id: Id
  kind: ArticleKind
  slug: string
  path: string
  title: string
  lede: string
  publishedAt: Date
  correctedAt: Date | null
  demo: boolean
  unsure: boolean
}

export const perPage = 20

type Asked = { kind: ArticleKind | null; page: number; perPage?: number }

/** What the journal shows, the latest first; pages have their own places. */
export const publishedArticles = async (
  db: Database,
  { kind, page, perPage: size = perPage }: Asked,
): Promise<{ articles: Listed[]; total: number }> => {
  let query = articles(db)
    .innerJoin('article_revision', 'article_revision.id', 'published_revision_id')
    .select([sql<string>`content ->> 'title'`.as('title'), sql<string>`content ->> 'lede'`.as('lede')])
    .select(
      sql<boolean>`exists (select 1 from question where maturity in ('reflection', 'consultation')
        and content -> 'questionIds' ? question.id::text)`.as('unsure'),
    )
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('article.status', '=', 'published')
    .where('article.kind', kind ? '=' : '<>', kind ?? 'page')
  query = query
    .orderBy('published_at', 'desc')
    .orderBy('article.id')
    .limit(size)
    .offset((page - 1) * size)
  const rows = await query.execute()
  return {
    total: rows[0]?.total ?? 0,
    articles: rows.map((row) => {
      const { id, kind: of, slug, publishedAt, correctedAt, demo } = articleOf(row)
      const { title, lede, unsure } = row
      return {
        id,
        kind: of,
        slug,
        path: pathOf({ kind: of, slug }),
        title,
        lede,
        unsure,
        demo,
        correctedAt,
        publishedAt: publishedAt ?? new Date(0),
      }
    }),
  }
}

const revisions = (db: Database) =>
  db
    .selectFrom('article_revision')
    .select(['id', 'article_id as articleId', 'number', 'status', 'content', 'note', 'author_ids as authorIds'])
    .select(['submitted_by as submittedBy', 'submitted_at as submittedAt', 'reviewed_by as reviewedBy'])
    .select(['reviewed_at as reviewedAt', 'review_note as reviewNote', 'version', 'updated_at as updatedAt'])

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

/** What is on the desk: texts being written or reviewed, and those in line. */
export const deskLines = async (db: Database) => {
  const rows = await db
    .selectFrom('article')
    .leftJoin('article_revision as open', (join) =>
      join.onRef('open.article_id', '=', 'article.id').on('open.status', 'in', ['draft', 'in_review']),
    )
    .leftJoin('article_revision as current', 'current.id', 'published_revision_id')
    .select(['article.id', 'article.kind', 'article.slug', 'article.status', 'open.status as openStatus'])
    .select(['open.author_ids as authorIds', 'open.updated_at as changedAt', 'open.submitted_at as submittedAt'])
    .select('published_at as publishedAt')
    .select(sql<string>`coalesce(open.content ->> 'title', current.content ->> 'title')`.as('title'))
    .where((eb) => eb.or([eb('open.id', 'is not', null), eb('article.status', '<>', 'draft')]))
    .orderBy(sql`coalesce(open.updated_at, published_at)`, 'desc')
    .limit(300)
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as ArticleKind,
    openStatus: row.openStatus as RevisionStatus | null,
  }))
}

export type DeskLine = Awaited<ReturnType<typeof deskLines>>[number]

/** The pictures an article may show, by the name its text gives them. */
export const imagesOf = async (db: Database, articleId: Id): Promise<MarkdownImages> => {
  const rows = await db
    .selectFrom('article_image')
    .select(['file_id', 'alt', 'credit'])
    .where('article_id', '=', articleId)
    .orderBy('added_at')
    .execute()
  return Object.fromEntries(
    rows.map(({ file_id, alt, credit }) => [file_id, { src: paths.image(file_id), alt, credit: credit || undefined }]),
  )
}

/** Is this file a picture of an article that is, or was, public? */
export const isPublicImage = async (db: Database, fileId: string): Promise<boolean> =>
  isId(fileId) &&
  (await db
    .selectFrom('article_image')
    .innerJoin('article', 'article.id', 'article_id')
    .select('file_id')
    .where('file_id', '=', fileId)
    .where('article.status', '<>', 'draft')
    .executeTakeFirst()) !== undefined

export type TerritoryName = { id: number; name: string; slug: string }

export const territoriesNamed = (db: Database, ids: readonly number[]): Promise<TerritoryName[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('territory').select(['id', 'name', 'slug']).where('id', 'in', ids).execute()

/** Is this address free, for this article? Former addresses stay taken. */
export const isFreeSlug = async (db: Database, slug: string, articleId: Id | null): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select 1 from article where slug = ${slug} and id is distinct from ${articleId})
      or exists (select 1 from article_former_slug where slug = ${slug} and article_id is distinct from ${articleId}) as taken`.execute(
    db,
  )
  return rows[0]?.taken === false
}
