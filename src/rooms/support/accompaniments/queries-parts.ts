import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { Side } from './rules.ts'
import type { Review, Stage } from './rules-reviews.ts'

/** When a row last changed, as a text to compare: what someone read is what they change. */
const stamp = sql<string>`extract(epoch from updated_at)::text`

export type ObjectiveStatus = 'open' | 'reached' | 'partly' | 'dropped'
export type SessionStatus = 'planned' | 'held' | 'cancelled'

const objectives = (db: Database, accompanimentId: Id) =>
  db
    .selectFrom('accompaniment_objective')
    .select(['id', 'position', 'title', 'measure', 'due_on as dueOn', 'status', 'result'])
    .select(['updated_at as updatedAt', stamp.as('stamp')])
    .where('accompaniment_id', '=', accompanimentId)

const sessions = (db: Database, accompanimentId: Id) =>
  db
    .selectFrom('accompaniment_session')
    .select(['id', 'subject', 'held_on as heldOn', 'minutes', 'place', 'notes', 'status', 'sequence'])
    .select([sql<string | null>`to_char(starts_at, 'HH24:MI')`.as('startsAt'), 'updated_at as updatedAt'])
    .select(stamp.as('stamp'))
    .where('accompaniment_id', '=', accompanimentId)

const actions = (db: Database, accompanimentId: Id) =>
  db
    .selectFrom('accompaniment_action')
    .select(['id', 'session_id as sessionId', 'objective_id as objectiveId', 'title', 'side', 'due_on as dueOn'])
    .select(['done_at as doneAt', 'created_at as createdAt'])
    .where('accompaniment_id', '=', accompanimentId)

export const objectivesOf = async (db: Database, id: Id) => {
  const rows = await objectives(db, id).orderBy('position').orderBy('id').execute()
  return rows.map((row) => ({ ...row, status: row.status as ObjectiveStatus }))
}
export type Objective = Awaited<ReturnType<typeof objectivesOf>>[number]

export const sessionsOf = async (db: Database, id: Id) => {
  const rows = await sessions(db, id).orderBy('held_on', 'desc').orderBy('starts_at', 'desc').orderBy('id').execute()
  return rows.map((row) => ({ ...row, status: row.status as SessionStatus }))
}
export type Session = Awaited<ReturnType<typeof sessionsOf>>[number]

/** What is left to do first, the nearest day first. */
export const actionsOf = async (db: Database, id: Id) => {
  const rows = await actions(db, id)
    .orderBy(sql`done_at is not null`)
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, side: row.side as Side }))
}
export type Action = Awaited<ReturnType<typeof actionsOf>>[number]

/** One of them, for whoever may read the accompaniment; « not found » for one of another. */
export const objectiveIn = async (db: Database, id: Id, part: string): Promise<Objective> =>
  found(isId(part) ? (await objectivesOf(db, id)).find((one) => one.id === part) : null)

export const sessionIn = async (db: Database, id: Id, part: string): Promise<Session> =>
  found(isId(part) ? (await sessionsOf(db, id)).find((one) => one.id === part) : null)

export const actionIn = async (db: Database, id: Id, part: string): Promise<Action> =>
  found(isId(part) ? (await actionsOf(db, id)).find((one) => one.id === part) : null)

/** Every review that was written: who may read which is a rule. */
export const reviewsOf = async (db: Database, id: Id): Promise<Review[]> => {
  const rows = await db
    .selectFrom('accompaniment_review')
    .select(['stage', 'side', 'worked', 'missing', 'next', 'written_at as writtenAt'])
    .where('accompaniment_id', '=', id)
    .orderBy('written_at')
    .execute()
  return rows.map((row) => ({ ...row, stage: row.stage as Stage, side: row.side as Side }))
}

export type Evaluator = { id: Id; name: string; isInvolved: boolean }

/** The labelled evaluators of today; those that fund or accompany the project are shown and cannot be chosen. */
export const evaluatorsFor = async (
  db: Database,
  { projectId, organisationId }: { projectId: Id; organisationId: Id },
  day: Day,
): Promise<Evaluator[]> => {
  const { rows } = await sql<Evaluator>`
    select id, name, support_is_involved(${projectId}::uuid, id) or id = ${organisationId}::uuid as "isInvolved"
    from sheet
    where kind = 'organisation' and status = 'published' and support_labelled(id, ${day}::date, 'evaluator')
    order by lower(unaccent(name)), id`.execute(db)
  return rows
}

/** The seed of a member's secret link, if they asked for one. */
export const calendarSeed = async (db: Database, accompanimentId: Id, userId: Id): Promise<string | null> => {
  const row = await db
    .selectFrom('accompaniment_calendar')
    .select('seed')
    .where('accompaniment_id', '=', accompanimentId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row?.seed ?? null
}

/** Every seed of an accompaniment: a link says of which person it is only by opening. */
export const calendarSeeds = (db: Database, accompanimentId: Id): Promise<{ userId: Id; seed: string }[]> =>
  db
    .selectFrom('accompaniment_calendar')
    .innerJoin('app_user', 'app_user.id', 'user_id')
    .select(['user_id as userId', 'seed'])
    .where('accompaniment_id', '=', accompanimentId)
    .where('app_user.status', '=', 'active')
    .execute()
