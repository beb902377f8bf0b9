import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { isSlug } from '#core/pure/text.ts'
import type { Pace } from './rules.ts'

/** What is followed: a community, or a territory with the communities that are or will be there. */
export type Subject = { kind: 'community'; id: Id } | { kind: 'territory'; id: number }

export type Followed = {
  id: Id
  userId: Id
  kind: Subject['kind']
  name: string
  slug: string
  subjectId: string
  pace: Pace
  toldUntil: number
  toldOn: Day
}

const follows = (db: Database) =>
  db
    .selectFrom('follow')
    .leftJoin('community', 'community.id', 'follow.community_id')
    .leftJoin('territory', 'territory.id', 'follow.territory_id')
    .select(['follow.id', 'follow.user_id as userId', 'pace', 'told_on as toldOn'])
    .select([
      sql<Followed['kind']>`case when follow.community_id is null then 'territory' else 'community' end`.as('kind'),
      sql<string>`coalesce(community.name, territory.name)`.as('name'),
      sql<string>`coalesce(community.slug, territory.slug)`.as('slug'),
      sql<string>`coalesce(follow.community_id::text, follow.territory_id::text)`.as('subjectId'),
      sql<number>`told_until`.as('toldUntil'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof follows>['executeTakeFirstOrThrow']>>
const followedFrom = (row: Row): Followed => ({ ...row, pace: row.pace as Pace, toldUntil: Number(row.toldUntil) })

/** What a person follows, by name. */
export const followedBy = async (db: Database, userId: Id): Promise<Followed[]> =>
  (await follows(db).where('follow.user_id', '=', userId).orderBy('name').execute()).map(followedFrom)

/** One of them; that of someone else is not found. */
export const myFollow = async (db: Database, userId: Id, id: string): Promise<Followed> =>
  followedFrom(
    found(
      isId(id)
        ? await follows(db).where('follow.id', '=', id).where('follow.user_id', '=', userId).executeTakeFirst()
        : null,
    ),
  )

/** The same by what is followed, or null. */
export const followOf = async (db: Database, userId: Id, subject: Subject): Promise<Followed | null> => {
  const mine = follows(db).where('follow.user_id', '=', userId)
  const row = await (subject.kind === 'community'
    ? mine.where('follow.community_id', '=', subject.id)
    : mine.where('follow.territory_id', '=', subject.id)
  ).executeTakeFirst()
  return row ? followedFrom(row) : null
}

/** The communities that a follow is about today: the one followed, or those over, in, or of the territory. */
export const communitiesFollowed = async (db: Database, { kind, subjectId }: Followed): Promise<Id[]> => {
  if (kind === 'community') return [subjectId]
  const place = Number(subjectId)
  const { rows } = await sql<{ id: Id }>`
    select distinct community_id as id from community_territory
    where territory_id = ${place}
      or territory_id in (select child_id from territory_parent where parent_id = ${place})
      or territory_id in (
        select parent_id from territory_parent join territory on territory.id = parent_id
        where child_id = ${place} and kind <> 'country')`.execute(db)
  return rows.map(({ id }) => id)
}

/** Follows of these paces that were not told of this event yet, by id, to look at one by one. */
export const followsBehind = async (
  db: Database,
  paces: readonly Pace[],
  until: number,
  after: Id | null,
  limit: number,
): Promise<Followed[]> => {
  let query = follows(db)
    .where('pace', 'in', [...paces])
    .where('told_until', '<', until)
    .orderBy('follow.id')
    .limit(limit)
  if (after) query = query.where('follow.id', '>', after)
  return (await query.execute()).map(followedFrom)
}

/** The last public event of a community written before that instant: what is still being written is told the next time. */
export const lastEventBefore = async (db: Database, until: Date): Promise<number> => {
  const { rows } = await sql<{ last: number | null }>`
    select max(id) as last from history where subject_kind = 'community' and is_public and at <= ${until}`.execute(db)
  return Number(rows[0]?.last ?? 0)
}

/** The last event of the history: where a new follow begins. */
export const lastEvent = async (db: Database): Promise<number> => {
  const { rows } = await sql<{ last: number | null }>`select max(id) as last from history`.execute(db)
  return Number(rows[0]?.last ?? 0)
}

/** A person who may be written to: verified, not suspended. */
export const followerById = (db: Database, userId: Id) =>
  db
    .selectFrom('app_user')
    .select(['id', 'name', 'email'])
    .where('id', '=', userId)
    .where('status', '=', 'active')
    .where('email_verified', '=', true)
    .executeTakeFirst()

export const placeAt = async (db: Database, slug: string): Promise<{ id: number; name: string; slug: string }> =>
  found(
    isSlug(slug)
      ? await db.selectFrom('territory').select(['id', 'name', 'slug']).where('slug', '=', slug).executeTakeFirst()
      : null,
  )

/** Did this person refuse the mails of communities altogether? */
export const refusesNews = async (db: Database, userId: Id): Promise<boolean> => {
  const choice = await db
    .selectFrom('notification_choice')
    .select('enabled')
    .where('user_id', '=', userId)
    .where('category', '=', 'community')
    .executeTakeFirst()
  return choice?.enabled === false
}
