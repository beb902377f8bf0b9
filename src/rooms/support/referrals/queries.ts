import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { sheetsKeptBy, standingFor } from '../queries.ts'
import type { Role } from '../rules.ts'
import { canRead, type Destination, type Origin, openStatuses, type ReferralStatus, type Roles } from './rules.ts'

const roleOn = (sheet: string, userId: Id | null) => sql<Role>`(
  select role from sheet_member where sheet_member.sheet_id = ${sql.ref(`${sheet}.id`)} and user_id = ${userId})`

const referrals = (db: Database, userId: Id | null) =>
  db
    .selectFrom('referral')
    .innerJoin('sheet as project', (join) => join.on('project.id', '=', sql<Id>`support_standing(referral.project_id)`))
    .leftJoin('sheet as giver', (join) => join.on('giver.id', '=', sql<Id>`support_standing(referral.from_id)`))
    .leftJoin('sheet as receiver', (join) => join.on('receiver.id', '=', sql<Id>`support_standing(referral.to_id)`))
    .leftJoin('sheet as other', 'other.id', 'referral.other_way_id')
    .select(['referral.id', 'referral.status', 'origin', 'to_kind as destination', 'motive', 'expected'])
    .select(['project.id as projectId', 'project.name as project', 'project.slug as projectSlug', 'project.fictional'])
    .select(['giver.id as fromId', 'giver.name as from', 'giver.slug as fromSlug'])
    .select(['receiver.id as toId', 'receiver.name as to', 'receiver.slug as toSlug'])
    .select(['proposed_by as proposedBy', 'proposed_at as proposedAt', 'consented_at as consentedAt'])
    .select(['consented_by as consentedBy', 'answered_at as answeredAt', 'started_at as startedAt'])
    .select(['moved_at as movedAt', 'due_on as dueOn', 'last_reminder as lastReminder', 'reason'])
    .select(['other_way as otherWay', 'other.slug as otherWaySlug', 'news', 'news_at as newsAt', 'outcome'])
    .select('closed_at as closedAt')
    .select([
      roleOn('project', userId).as('holderRole'),
      roleOn('giver', userId).as('fromRole'),
      roleOn('receiver', userId).as('toRole'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof referrals>['executeTakeFirstOrThrow']>>
export type Referral = Omit<Row, 'status' | 'origin' | 'destination' | 'holderRole' | 'fromRole' | 'toRole'> & {
  status: ReferralStatus
  origin: Origin
  destination: Destination
  roles: Roles
}

const typed = ({ holderRole, fromRole, toRole, ...row }: Row): Referral => ({
  ...row,
  status: row.status as ReferralStatus,
  origin: row.origin as Origin,
  destination: row.destination as Destination,
  roles: { holder: holderRole, from: fromRole, to: toRole },
})

/** Whoever asks: for jobs. */
export const referralById = async (db: Database, id: string, userId: Id | null = null): Promise<Referral | null> => {
  const row = isId(id) ? await referrals(db, userId).where('referral.id', '=', id).executeTakeFirst() : undefined
  return row ? typed(row) : null
}

/** For one of its three sides, as far as each may know of it. Throws « not found » for everyone else. */
export const readReferral = async (db: Database, actor: Actor, id: string): Promise<Referral> => {
  const referral = found(await referralById(db, id, actor.id))
  return found(canRead(referral) ? referral : null)
}

/** The same, held until the end of the transaction: its moves come one after the other. */
export const lockReferral = async (tx: Database, actor: Actor, id: string): Promise<Referral> => {
  if (isId(id)) await tx.selectFrom('referral').select('id').where('id', '=', id).forUpdate().execute()
  return readReferral(tx, actor, id)
}

/** All that concerns a person, in whatever capacity, what is open first, what waits the longest before. */
export const referralsOf = async (db: Database, actor: Pick<Actor, 'id'>): Promise<Referral[]> => {
  const own = await sheetsKeptBy(db, actor.id)
  // by the indexes of the three sides, and only then whose sheets they are
  const theirs = db
    .selectFrom('referral as line')
    .select('line.id')
    .where(
      sql<boolean>`(project_id = any(${own}::uuid[]) or from_id = any(${own}::uuid[])
        or to_id = any(${own}::uuid[]) and consented_at is not null)`,
    )
    .orderBy(sql`closed_at is not null`)
    .orderBy('due_on')
    .orderBy('proposed_at', 'desc')
    .limit(500)
  const rows = await referrals(db, actor.id)
    .where('referral.id', 'in', theirs)
    .orderBy(sql`closed_at is not null`)
    .orderBy('due_on')
    .orderBy('proposed_at', 'desc')
    .execute()
  return rows.map(typed)
}

/** Those of a project, the newest first. Whoever calls has checked who asks. */
export const referralsAbout = async (db: Database, actor: Actor, projectId: Id): Promise<Referral[]> => {
  const rows = await referrals(db, actor.id)
    .where(sql<boolean>`referral.project_id = any(${standingFor(projectId)})`)
    .orderBy('proposed_at', 'desc')
    .execute()
  return rows.map(typed)
}

export const hasOpen = async (db: Database, projectId: Id, toId: Id): Promise<boolean> => {
  const row = await db
    .selectFrom('referral')
    .select('id')
    .where(sql<boolean>`project_id = any(${standingFor(projectId)})`)
    .where(sql<boolean>`to_id = any(${standingFor(toId)})`)
    .where('status', 'in', [...openStatuses])
    .executeTakeFirst()
  return row !== undefined
}

/** How many asks of a project are open, whoever they were sent to. */
export const openAsks = async (db: Database, projectId: Id): Promise<number> => {
  const { asks } = await db
    .selectFrom('referral')
    .select((eb) => eb.fn.countAll<number>().as('asks'))
    .where(sql<boolean>`project_id = any(${standingFor(projectId)})`)
    .where('origin', '=', 'holder')
    .where('status', 'in', [...openStatuses])
    .executeTakeFirstOrThrow()
  return asks
}

/** How many times recipients declined a project. */
export const declinesOf = async (db: Database, projectId: Id): Promise<number> => {
  const { declines } = await db
    .selectFrom('referral')
    .select((eb) => eb.fn.countAll<number>().as('declines'))
    .where(sql<boolean>`project_id = any(${standingFor(projectId)})`)
    .where('status', '=', 'declined')
    .executeTakeFirstOrThrow()
  return declines
}

/** Open ones that were not moved since that day: to remind of, or to close. */
export const waitingSince = (db: Database, day: Day): Promise<{ id: Id }[]> =>
  db
    .selectFrom('referral')
    .select('id')
    .where('status', 'in', [...openStatuses])
    .where(sql<Day>`(moved_at at time zone 'Europe/Paris')::date`, '<=', day)
    .execute()

export type Past = { at: Date; verb: string }

/** What happened to it, the oldest first: steps and dates, never who. */
export const pastOf = async (db: Database, id: Id): Promise<Past[]> =>
  db
    .selectFrom('history')
    .select(['at', 'verb'])
    .where('subject_kind', '=', 'referral')
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()

/** The public organisation of this very name, when there is only one: « another way » becomes a link. */
export const organisationNamed = async (db: Database, name: string): Promise<Id | null> => {
  const { rows } = await sql<{ id: Id }>`
    select id from sheet where kind = 'organisation' and status = 'published'
      and lower(unaccent(name)) = lower(unaccent(${name})) limit 2`.execute(db)
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}
