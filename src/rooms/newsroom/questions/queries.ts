import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { fold } from '#core/pure/text.ts'
import type { GapKind, Maturity, Theme } from './rules.ts'

const rows = (db: Database) =>
  db
    .selectFrom('question')
    .select(['question.id', 'slug', 'title', 'theme', 'maturity', 'status', 'demo'])
    .select(['asked_on as askedOn', 'presented', 'settled_on as settledOn', 'helped', 'not_helped as notHelped'])
    .select(['published_at as publishedAt', 'updated_at as updatedAt'])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('question_version')
          .select(['number', 'answer', 'said_on as saidOn', 'source_name as sourceName', 'source_url as sourceUrl'])
          .select(['decider', 'reason'])
          .whereRef('question_id', '=', 'question.id')
          .orderBy('number', 'desc')
          .limit(1),
      ).as('current'),
      jsonArrayFrom(
        eb
          .selectFrom('question_gap')
          .select(['id', 'kind', 'quote', 'note', 'text', 'source_name as sourceName', 'source_url as sourceUrl'])
          .select('specified_on as specifiedOn')
          .whereRef('question_id', '=', 'question.id')
          .orderBy('position'),
      ).as('gaps'),
      jsonObjectFrom(
        eb
          .selectFrom('question as heir')
          .select(['heir.title', 'heir.slug'])
          .whereRef('heir.id', '=', 'question.replaced_by_id'),
      ).as('heir'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>

/** A damaged passage of the original; `text` is what it said, once a source tells. */
export type Gap = Omit<Row['gaps'][number], 'kind'> & { kind: GapKind }

/** A question as everyone reads it. `current` is null while it waits for its first answer. */
export type QuestionView = Omit<Row, 'maturity' | 'theme' | 'status' | 'gaps'> & {
  maturity: Maturity
  theme: Theme
  gaps: Gap[]
}

export const viewOf = ({ maturity, theme, gaps, status: _, ...row }: Row): QuestionView => ({
  ...row,
  maturity: maturity as Maturity,
  theme: theme as Theme,
  gaps: gaps.map((gap) => ({ ...gap, kind: gap.kind as GapKind })),
})

export const published = (db: Database) => rows(db).where('question.status', '=', 'published')

/** These questions, in this order; those that are not public are left out. */
export const questionsByIds = async (db: Database, ids: readonly Id[]): Promise<QuestionView[]> => {
  const wanted = ids.filter(isId)
  if (wanted.length === 0) return []
  const found = (await published(db).where('question.id', 'in', wanted).execute()).map(viewOf)
  return wanted.flatMap((id) => found.filter((question) => question.id === id))
}

/** What an article may attach. */
export const questionChoices = (db: Database) =>
  db
    .selectFrom('question')
    .select(['id', 'title', 'theme'])
    .where('status', '=', 'published')
    .orderBy('asked_on')
    .orderBy('created_at')
    .execute()

const isSlug = (text: string): boolean => /^[a-z0-9-]{1,100}$/.test(text)

/** The public question of this address, or of an address it had: its own `slug` says where it is now. */
export const questionAt = async (db: Database, slug: string): Promise<QuestionView | null> => {
  if (!isSlug(slug)) return null
  const now = await published(db).where('question.slug', '=', slug).executeTakeFirst()
  if (now) return viewOf(now)
  const before = await published(db)
    .where('question.id', 'in', (eb) =>
      eb.selectFrom('question_former_slug').select('question_id').where('question_former_slug.slug', '=', slug),
    )
    .executeTakeFirst()
  return before ? viewOf(before) : null
}

/** The address of the public question asked in the same words, or null. */
export const questionLike = async (db: Database, title: string): Promise<string | null> => {
  const asked = await db.selectFrom('question').select(['slug', 'title']).where('status', '=', 'published').execute()
  return asked.find((question) => fold(question.title) === fold(title))?.slug ?? null
}

export type Version = {
  number: number
  maturity: Maturity
  answer: string
  saidOn: Day
  sourceName: string
  sourceUrl: string | null
  decider: string | null
  reason: string
  recordedAt: Date
}

/** All that was ever said in answer, the first first. */
export const versionsOf = async (db: Database, questionId: Id): Promise<Version[]> => {
  const found = await db
    .selectFrom('question_version')
    .select(['number', 'maturity', 'answer', 'said_on as saidOn', 'source_name as sourceName'])
    .select(['source_url as sourceUrl', 'decider', 'reason', 'recorded_at as recordedAt'])
    .where('question_id', '=', questionId)
    .orderBy('number')
    .execute()
  return found.map((row) => ({ ...row, maturity: row.maturity as Maturity }))
}

/** The published articles that hold this question. */
export const articlesWith = (db: Database, questionId: Id) =>
  db
    .selectFrom('article')
    .innerJoin('article_revision', 'article_revision.id', 'published_revision_id')
    .select(['slug', sql<string>`content ->> 'title'`.as('title')])
    .where('article.status', '=', 'published')
    .where(sql<boolean>`content -> 'questionIds' ? ${questionId}`)
    .orderBy('published_at', 'desc')
    .limit(5)
    .execute()
