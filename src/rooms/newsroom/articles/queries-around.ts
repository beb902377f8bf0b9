import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { questionsByIds } from '../questions/queries.ts'
import type { Content } from './rules.ts'

/** Those who write and review: everyone who holds the role today can be told. */
export const editorsOf = (db: Database, today: string) =>
  db
    .selectFrom('role_grant')
    .innerJoin('app_user', 'app_user.id', 'user_id')
    .select(['app_user.id', 'app_user.name', 'app_user.email'])
    .distinct()
    .where('role', '=', 'editor')
    .where('revoked_at', 'is', null)
    .where('starts_on', '<=', today)
    .where('ends_on', '>=', today)
    .where('app_user.status', '=', 'active')
    .execute()

/** The event an article tells, in a few words for its page; undefined when it is not announced. */
export const eventTold = async (db: Database, id: Id | null) => {
  if (!id || !isId(id)) return undefined
  return await db
    .selectFrom('event')
    .leftJoin('territory', 'territory.id', 'territory_id')
    .select(['event.slug', 'event.title', 'event.status', 'starts_on as startsOn', 'precision', 'venue'])
    .select('territory.name as place')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('event_role')
          .select(['event_role.name', 'event_role.role'])
          .whereRef('event_id', '=', 'event.id')
          .orderBy('position'),
      ).as('roles'),
    )
    .where('event.id', '=', id)
    .where('event.status', '<>', 'draft')
    .executeTakeFirst()
}

export type EventTold = NonNullable<Awaited<ReturnType<typeof eventTold>>>

export type TerritoryName = { id: number; name: string; slug: string }

const territoriesOf = (db: Database, contents: readonly Content[]): Promise<TerritoryName[]> => {
  const ids = contents.flatMap(({ sections }) => sections.flatMap(({ territoryId }) => territoryId ?? []))
  return ids.length === 0
    ? Promise.resolve([])
    : db.selectFrom('territory').select(['id', 'name', 'slug']).where('id', 'in', ids).execute()
}

/** What an article shows around its own words. */
export const surroundings = async (db: Database, content: Content) => {
  const [questions, territories] = await Promise.all([
    questionsByIds(db, content.questionIds),
    territoriesOf(db, [content]),
  ])
  return { content, questions, territories }
}

/** How to name what texts only point to: questions, places, events. */
export type Names = { questions: Record<Id, string>; territories: Record<number, string>; events: Record<Id, string> }

export const namesIn = async (db: Database, contents: readonly Content[]): Promise<Names> => {
  const ids = (all: readonly (string | null)[]) => all.filter((id) => id !== null).filter(isId)
  const named = async (table: 'question' | 'event', wanted: Id[]) => {
    if (wanted.length === 0) return {}
    const rows = await db.selectFrom(table).select(['id', 'title']).where('id', 'in', wanted).execute()
    return Object.fromEntries(rows.map(({ id, title }) => [id, title]))
  }
  const [questions, territories, events] = await Promise.all([
    named('question', ids(contents.flatMap(({ questionIds }) => questionIds))),
    territoriesOf(db, contents),
    named('event', ids(contents.map(({ eventId }) => eventId))),
  ])
  return { questions, events, territories: Object.fromEntries(territories.map(({ id, name }) => [id, name])) }
}

/** The files of an article that none of its texts names any more. */
export const unusedImages = async (db: Database, articleId: Id): Promise<Id[]> => {
  const rows = await db
    .selectFrom('article_image')
    .select('file_id')
    .where('article_id', '=', articleId)
    .where(
      sql<boolean>`not exists (select 1 from article_revision as revision
        where revision.article_id = article_image.article_id and strpos(content::text, file_id::text) > 0)`,
    )
    .execute()
  return rows.map(({ file_id }) => file_id)
}
