import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { addDays, type Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { labelDutiesOf } from '#rooms/label/index.ts'
import { accompanimentsOf } from '../accompaniments/queries.ts'
import type { SessionStatus } from '../accompaniments/queries-parts.ts'
import type { Side } from '../accompaniments/rules.ts'
import { ownProjects } from '../asks/queries.ts'
import { structuresOf } from '../queries.ts'
import { referralsOf } from '../referrals/queries.ts'
import { scoutingsOf, scoutingsToAnswer, waitingForSheet } from '../scouting/queries.ts'
import { digestOf } from '../scouting/token.ts'

export type PlannedSession = {
  id: Id
  accompanimentId: Id
  subject: string
  heldOn: Day
  startsAt: string | null
  minutes: number | null
  status: SessionStatus
  sequence: number
  updatedAt: Date
}
/** What is to be done, or reached, in what is going on; some of it by a day. */
export type Dated = { id: Id; accompanimentId: Id; title: string; dueOn: Day | null; updatedAt: Date | null }

/** Sessions of these last months and to come: a calendar keeps what was held. */
const sessionsIn = (db: Database, ids: readonly Id[], since: Day) =>
  sql<PlannedSession>`
    select id, accompaniment_id as "accompanimentId", subject, held_on as "heldOn", to_char(starts_at, 'HH24:MI') as "startsAt",
      minutes, status, sequence, updated_at as "updatedAt"
    from accompaniment_session where accompaniment_id = any(${[...ids]}::uuid[]) and held_on >= ${since}::date`.execute(
    db,
  )

const actionsIn = (db: Database, ids: readonly Id[]) =>
  sql<Dated & { side: Side }>`
    select id, accompaniment_id as "accompanimentId", title, due_on as "dueOn", null as "updatedAt", side
    from accompaniment_action where accompaniment_id = any(${[...ids]}::uuid[]) and done_at is null`.execute(db)

const objectivesIn = (db: Database, ids: readonly Id[]) =>
  sql<Dated>`
    select id, accompaniment_id as "accompanimentId", title, due_on as "dueOn", updated_at as "updatedAt"
    from accompaniment_objective where accompaniment_id = any(${[...ids]}::uuid[]) and status = 'open' and due_on is not null`.execute(
    db,
  )

const kept = 180

/** Everything of this person's in this room, and what the label asks of them: for their page and their calendar. */
export const everythingOf = async (db: Database, actor: Pick<Actor, 'id'>, today: Day) => {
  const structures = await structuresOf(db, actor, today)
  const accompaniments = await accompanimentsOf(db, actor, today)
  const ids = accompaniments.map(({ id }) => id)
  return {
    structures,
    accompaniments,
    referrals: await referralsOf(db, actor),
    scoutings: await scoutingsOf(
      db,
      structures.map(({ id }) => id),
    ),
    toAnswer: await scoutingsToAnswer(db, actor.id),
    toAttach: await waitingForSheet(db, actor),
    ownProjects: await ownProjects(db, actor),
    sessions: (await sessionsIn(db, ids, addDays(today, -kept))).rows,
    actions: (await actionsIn(db, ids)).rows,
    objectives: (await objectivesIn(db, ids)).rows,
    duties: await labelDutiesOf(db, actor.id, today),
  }
}
export type Everything = Awaited<ReturnType<typeof everythingOf>>

/** The seed of this person's private address, if they asked for one. */
export const feedSeed = async (db: Database, userId: Id): Promise<string | null> => {
  const row = await db.selectFrom('support_feed').select('seed').where('user_id', '=', userId).executeTakeFirst()
  return row?.seed ?? null
}

/** Whose calendar this key opens: someone whose account is open, or nobody. */
export const feedOwner = async (db: Database, key: string): Promise<{ id: Id } | null> => {
  const row = await db
    .selectFrom('support_feed')
    .innerJoin('app_user', 'app_user.id', 'user_id')
    .select('user_id as id')
    .where('token_hash', '=', digestOf(key))
    .where('app_user.status', '=', 'active')
    .executeTakeFirst()
  return row ?? null
}
