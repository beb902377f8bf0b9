import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import { type Day, daysBetween } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Maturity, Theme } from './rules.ts'

const rows = (db: Database) =>
  db
    .selectFrom('question')
    .select(['question.id', 'slug', 'title', 'theme', 'maturity', 'status', 'demo'])
    .select(['asked_on as askedOn', 'asked_where as askedWhere', 'settled_on as settledOn', 'helped'])
    .select(['not_helped as notHelped', 'published_at as publishedAt', 'updated_at as updatedAt'])
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
          .select(['kind', 'quote', 'note', 'text', 'source_name as sourceName', 'source_url as sourceUrl'])
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

/** A question as everyone reads it. `current` is null while it waits for its first answer. */
export type QuestionView = Omit<Row, 'maturity' | 'theme' | 'status'> & { maturity: Maturity; theme: Theme }

const viewOf = ({ maturity, theme, status: _, ...row }: Row): QuestionView => ({
  ...row,
  maturity: maturity as Maturity,
  theme: theme as Theme,
})

const published = (db: Database) => rows(db).where('question.status', '=', 'published')

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

export const questionAt = async (db: Database, slug: string): Promise<QuestionView | null> => {
  const row = isSlug(slug) ? await published(db).where('slug', '=', slug).executeTakeFirst() : undefined
  return row ? viewOf(row) : null
}

export type Asked = { maturity: Maturity | null; theme: Theme | null; q: string }

/** The board: what is open first, the oldest first. */
export const questionsAsked = async (db: Database, { maturity, theme, q }: Asked): Promise<QuestionView[]> => {
  let query = published(db)
  if (maturity) query = query.where('maturity', '=', maturity)
  if (theme) query = query.where('theme', '=', theme)
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) =>
      eb.or([
        eb(sql`unaccent(title)`, 'ilike', sql`unaccent(${like})`),
        eb.exists(
          eb
            .selectFrom('question_version')
            .select('question_version.id')
            .whereRef('question_id', '=', 'question.id')
            .where(sql`unaccent(answer)`, 'ilike', sql`unaccent(${like})`),
        ),
      ]),
    )
  }
  const order = sql`array_position(array['consultation', 'reflection', 'confirmed', 'replaced', 'abandoned'], maturity)`
  return (
    await query
      .orderBy(order, 'asc')
      .orderBy('created_at')
      .orderBy('question.id')
      .orderBy('asked_on')
      .limit(500)
      .execute()
  ).map(viewOf)
}

export type Figures = { open: number; settled: number; medianDays: number | null; oldestDays: number | null }

/** How many orientations wait to be confirmed, and for how long. */
export const orientationFigures = async (db: Database, today: Day): Promise<Figures> => {
  const found = await db
    .selectFrom('question')
    .select(['maturity', 'asked_on'])
    .where('status', '=', 'published')
    .execute()
  const waiting = found.filter(({ maturity }) => maturity === 'reflection' || maturity === 'consultation')
  const ages = waiting.map(({ asked_on }) => daysBetween(asked_on, today)).sort((a, b) => a - b)
  return {
    open: waiting.length,
    settled: found.length - waiting.length,
    medianDays: ages[Math.floor((ages.length - 1) / 2)] ?? null,
    oldestDays: ages.at(-1) ?? null,
  }
}

/** What is sure and what is not, in three questions: the last confirmed, one in consultation, the oldest that waits. */
export const certaintySample = async (db: Database): Promise<QuestionView[]> => {
  const one = async (maturity: Maturity, order: 'settled_on' | 'asked_on', skip = 0) => {
    const query = published(db).where('maturity', '=', maturity)
    const sorted = (order === 'settled_on' ? query.orderBy(order, 'desc') : query.orderBy(order))
      .orderBy('question.created_at')
      .orderBy('question.id')
    return sorted.offset(skip).limit(1).executeTakeFirst()
  }
  const [confirmed, consulted, first, second] = await Promise.all([
    one('confirmed', 'settled_on'),
    one('consultation', 'asked_on'),
    one('reflection', 'asked_on'),
    one('reflection', 'asked_on', 1),
  ])
  return [confirmed, consulted, first, consulted ? undefined : second].flatMap((row) => (row ? [viewOf(row)] : []))
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

/** Does this person follow that question? */
export const follows = async (db: Database, questionId: Id, userId: Id): Promise<boolean> =>
  (await db
    .selectFrom('question_follower')
    .select('id')
    .where('question_id', '=', questionId)
    .where('user_id', '=', userId)
    .executeTakeFirst()) !== undefined

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
