import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { isSlug } from '#core/pure/text.ts'
import { paths } from '../paths.ts'
import { type ArticleKind, type ArticleStatus, type Content, contentSchema } from './rules.ts'

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

type Address = Pick<Article, 'kind' | 'slug'>

/** Where an article is read. */
export const pathOf = ({ kind, slug }: Address): string => paths.article(slug, kind)

export type PublishedArticle = Article & { content: Content }

/** The public article of this address, or where it is now when it moved; null when there is none. */
export const articleAt = async (db: Database, slug: string): Promise<PublishedArticle | { moved: Address } | null> => {
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
  return former ? { moved: articleOf(former) } : null
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

const published = (db: Database) =>
  articles(db)
    .innerJoin('article_revision', 'article_revision.id', 'published_revision_id')
    .select([sql<string>`content ->> 'title'`.as('title'), sql<string>`content ->> 'lede'`.as('lede')])
    .select(
      sql<boolean>`exists (select 1 from question where maturity in ('reflection', 'consultation')
        and content -> 'questionIds' ? question.id::text)`.as('unsure'),
    )
    .where('article.status', '=', 'published')

type ListedRow = Awaited<ReturnType<ReturnType<typeof published>['executeTakeFirstOrThrow']>>

const listedOf = (row: ListedRow): Listed => {
  const { id, kind, slug, publishedAt, correctedAt, demo } = articleOf(row)
  const { title, lede, unsure } = row
  const path = pathOf({ kind, slug })
  return { id, kind, slug, path, title, lede, unsure, demo, correctedAt, publishedAt: publishedAt ?? new Date(0) }
}

type Asked = { kind: ArticleKind | null; measure?: string | null; page: number; perPage?: number }

/** What the journal shows, the latest first; pages have their own places. */
export const publishedArticles = async (
  db: Database,
  { kind, measure, page, perPage: size = perPage }: Asked,
): Promise<{ articles: Listed[]; total: number }> => {
  let query = published(db)
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('article.kind', kind ? '=' : '<>', kind ?? 'page')
  if (measure) query = query.where(sql<boolean>`content @> ${JSON.stringify({ sections: [{ measure }] })}::jsonb`)
  const rows = await query
    .orderBy('published_at', 'desc')
    .orderBy('article.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total: rows[0]?.total ?? 0, articles: rows.map(listedOf) }
}

/** The last of the journal, whole. */
export const wholeArticles = async (db: Database, limit: number): Promise<{ article: Listed; content: Content }[]> => {
  const rows = await published(db)
    .select('content')
    .where('article.kind', '<>', 'page')
    .orderBy('published_at', 'desc')
    .orderBy('article.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ article: listedOf(row), content: contentSchema.parse(row.content) }))
}

/** The pages that the desk keeps, by name. */
export const publishedPages = async (db: Database): Promise<Listed[]> =>
  (await published(db).where('article.kind', '=', 'page').orderBy(sql`content ->> 'title'`).limit(100).execute()).map(
    listedOf,
  )

/** Is this file a picture that a published text shows, or showed? What nobody else read is not served. */
export const isPublicImage = async (db: Database, fileId: string): Promise<boolean> =>
  isId(fileId) &&
  (await db
    .selectFrom('article_image')
    .innerJoin('article', 'article.id', 'article_image.article_id')
    .innerJoin('article_revision as revision', 'revision.article_id', 'article.id')
    .select('file_id')
    .where('file_id', '=', fileId)
    .where('article.status', '<>', 'draft')
    .where('revision.status', '=', 'approved')
    .where(sql<boolean>`strpos((content - 'images')::text, file_id::text) > 0`)
    .executeTakeFirst()) !== undefined

/** Which of these addresses are those of other articles, or once were. */
export const takenSlugs = async (db: Database, slugs: readonly string[], id: Id | null): Promise<string[]> => {
  const { rows } = await sql<{ slug: string }>`
    select slug from article where slug = any(${[...slugs]}) and id is distinct from ${id}
    union
    select slug from article_former_slug where slug = any(${[...slugs]}) and article_id is distinct from ${id}`.execute(
    db,
  )
  return rows.map(({ slug }) => slug)
}
