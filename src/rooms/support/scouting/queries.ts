import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { roleIn, sheetsKeptBy, standingFor } from '../queries.ts'
import type { ScoutingStatus } from './rules.ts'

const scoutings = (db: Database) =>
  db
    .selectFrom('scouting')
    .innerJoin('sheet as organisation', (join) =>
      join.on('organisation.id', '=', sql<Id>`support_standing(scouting.organisation_id)`),
    )
    .leftJoin('sheet as project', (join) => join.on('project.id', '=', sql<Id>`support_standing(scouting.sheet_id)`))
    .leftJoin('territory', 'territory.id', 'scouting.territory_id')
    .leftJoin('challenge', 'challenge.id', 'scouting.challenge_id')
    .select(['scouting.id', 'scouting.status', 'project_name as projectName', 'seen', 'holder_email as holderEmail'])
    .select(['organisation.id as organisationId', 'organisation.name as organisation'])
    .select(['organisation.slug as organisationSlug', 'organisation.fictional'])
    .select(['project.id as sheetId', 'project.name as sheetName', 'project.slug as sheetSlug'])
    .select(['territory.name as place', 'challenge.name as challenge', 'spotted_at as spottedAt'])
    .select(['contacted_at as contactedAt', 'answered_at as answeredAt', 'attached_at as attachedAt'])
    .select(['reminded_at as remindedAt', 'expires_on as expiresOn', 'spotted_by as spottedBy'])

type Row = Awaited<ReturnType<ReturnType<typeof scoutings>['executeTakeFirstOrThrow']>>
export type Scouting = Omit<Row, 'status'> & { status: ScoutingStatus }
const typed = (row: Row): Scouting => ({ ...row, status: row.status as ScoutingStatus })

/** Whoever asks: for jobs, and for those whose right was already read. */
export const scoutingById = async (db: Database, id: string): Promise<Scouting | null> => {
  const row = isId(id) ? await scoutings(db).where('scouting.id', '=', id).executeTakeFirst() : undefined
  return row ? typed(row) : null
}

/** Held until the end of the transaction, so that two answers come one after the other; null once it is erased. */
export const lockScouting = async (tx: Database, id: string): Promise<Scouting | null> => {
  if (isId(id)) await tx.selectFrom('scouting').select('id').where('id', '=', id).forUpdate().execute()
  return scoutingById(tx, id)
}

/** Those of these structures, the newest first. */
export const scoutingsOf = async (db: Database, organisationIds: readonly Id[]): Promise<Scouting[]> => {
  if (organisationIds.length === 0) return []
  const rows = await scoutings(db)
    .where('organisation.id', 'in', organisationIds)
    .where(
      sql<boolean>`scouting.organisation_id = any(array(select id from sheet
        where id = any(${[...organisationIds]}::uuid[]) or merged_into_id = any(${[...organisationIds]}::uuid[])))`,
    )
    .orderBy('spotted_at', 'desc')
    .limit(500)
    .execute()
  return rows.map(typed)
}

/** What a structure wrote, for those who keep that structure. Throws « not found ». */
export const readScouting = async (db: Database, actor: Actor, id: string): Promise<Scouting> => {
  const scouting = found(await scoutingById(db, id))
  return found((await roleIn(db, actor.id, scouting.organisationId)) ? scouting : null)
}

/** The same, for those who answer for its project and were written to. Throws « not found ». */
export const readAsHolder = async (db: Database, actor: Actor, id: string): Promise<Scouting> => {
  const scouting = found(await scoutingById(db, id))
  const role = scouting.sheetId && scouting.contactedAt ? await roleIn(db, actor.id, scouting.sheetId) : null
  return found(role === 'owner' ? scouting : null)
}

/** What a link leads to: one that was not used, of something that is not over. Throws « not found ». */
export const readByToken = async (db: Database, tokenHash: string, today: Day): Promise<Scouting> => {
  const row = await scoutings(db)
    .where('token_hash', '=', tokenHash)
    .where('scouting.status', 'in', ['contacted', 'agreed'])
    .where('expires_on', '>=', today)
    .executeTakeFirst()
  return typed(found(row))
}

/** What its holder may read about a project: nothing before a structure wrote to them. */
export const scoutingsAbout = async (db: Database, sheetId: Id): Promise<Scouting[]> => {
  const rows = await scoutings(db)
    .where(sql<boolean>`scouting.sheet_id = any(${standingFor(sheetId)})`)
    .where('scouting.status', 'in', ['contacted', 'agreed', 'attached'])
    .orderBy('spotted_at', 'desc')
    .execute()
  return rows.map(typed)
}

/** What structures wrote about the projects this person answers for, and wait to be answered. */
export const scoutingsToAnswer = async (db: Database, userId: Id): Promise<Scouting[]> => {
  const rows = await scoutings(db)
    .innerJoin('sheet_member', 'sheet_member.sheet_id', 'project.id')
    .where('sheet_member.user_id', '=', userId)
    .where('sheet_member.role', '=', 'owner')
    .where('scouting.status', '=', 'contacted')
    .where(sql<boolean>`scouting.sheet_id = any(${await sheetsKeptBy(db, userId)}::uuid[])`)
    .execute()
  return rows.map(typed)
}

/** What waits for a sheet of this person: they agreed by the link of a letter sent to their address, now proved. */
export const waitingForSheet = async (db: Database, actor: Pick<Actor, 'id'>): Promise<Scouting[]> => {
  const rows = await scoutings(db)
    .innerJoin('app_user', (join) => join.onRef('app_user.email', '=', 'holder_email').on('email_verified', '=', true))
    .where('app_user.id', '=', actor.id)
    .where('scouting.status', '=', 'agreed')
    .execute()
  return rows.map(typed)
}

/** Does this structure have one open about this project, or was it told no? */
export const standingOf = async (
  db: Database,
  organisationId: Id,
  { sheetId, email, refusedKey }: { sheetId: Id | null; email: string | null; refusedKey: string | null },
): Promise<{ isOpen: boolean; isDeclined: boolean }> => {
  const { rows } = await sql<{ status: string }>`
    select status from scouting where organisation_id = ${organisationId}
      and (sheet_id = ${sheetId}::uuid or holder_email = ${email} or refused_key = ${refusedKey})`.execute(db)
  return {
    isOpen: rows.some(({ status }) => status !== 'declined'),
    isDeclined: rows.some(({ status }) => status === 'declined'),
  }
}

/** Those that must be erased, and those whose reminder has come. */
export const nightly = async (db: Database, today: Day, remindBefore: Day) => ({
  expired: await db.selectFrom('scouting').select('id').where('expires_on', '<', today).execute(),
  toRemind: await db
    .selectFrom('scouting')
    .select('id')
    .where('status', '=', 'contacted')
    .where('reminded_at', 'is', null)
    .where(sql<Day>`(contacted_at at time zone 'Europe/Paris')::date`, '<=', remindBefore)
    .where('expires_on', '>=', today)
    .execute(),
})

export const dayOf = (instant: Date | null): Day | null => (instant ? parisDay(instant) : null)
