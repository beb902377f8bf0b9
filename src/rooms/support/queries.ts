import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { ancestorsOf } from '#rooms/geography/index.ts'
import type { Role, Structure } from './rules.ts'

/**
 * This sheet, when it stands for itself, and those merged into it: exactly those of which it is the `support_standing`, so that lines about
 * it are looked up by their indexes.
 */
export const standingFor = (sheetId: RawBuilder<unknown> | Id): RawBuilder<Id[]> => sql<Id[]>`array(
  select id from sheet where id = ${sheetId}::uuid and merged_into_id is null
  union all select id from sheet where merged_into_id = ${sheetId}::uuid)`

/** The same for all that a person keeps. */
export const sheetsKeptBy = async (db: Database, userId: Id): Promise<Id[]> => {
  const { rows } = await sql<{ ids: Id[] }>`
    select array(
      select id from sheet_member join sheet on sheet.id = sheet_id where user_id = ${userId}::uuid and merged_into_id is null
      union select id from sheet_member join sheet on merged_into_id = sheet_id where user_id = ${userId}::uuid) as ids`.execute(
    db,
  )
  return rows[0]?.ids ?? []
}

/**
 * The structures this person keeps that hold a label today, and those that held one and still have something going on here: these go on
 * being read and ended, nothing begins in their name. Empty for everyone else: the room does not exist for them.
 */
export const structuresOf = async (db: Database, actor: Pick<Actor, 'id'>, day: Day): Promise<Structure[]> => {
  const { rows } = await sql<Structure>`
    select * from (
      select sheet.id, sheet.name, sheet.slug, support_labelled(sheet.id, ${day}::date) as "isLabelled",
        support_accompanies(sheet.id, ${day}::date) as accompanies
      from sheet_member join sheet on sheet.id = sheet_member.sheet_id
      where user_id = ${actor.id} and sheet.kind = 'organisation') as mine
    where "isLabelled"
      or exists (select from scouting where organisation_id = any(${standingFor(sql`mine.id`)}))
      or exists (select from referral where from_id = any(${standingFor(sql`mine.id`)}))
      or exists (select from accompaniment where organisation_id = any(${standingFor(sql`mine.id`)}))
    order by name`.execute(db)
  return rows
}

/** The role in which someone keeps a sheet, or what it became. */
export const roleIn = async (db: Database, userId: Id, sheetId: Id): Promise<Role> => {
  const row = await db
    .selectFrom('sheet_member')
    .select('role')
    .where('user_id', '=', userId)
    .where('sheet_id', '=', sql<Id>`support_standing(${sheetId})`)
    .executeTakeFirst()
  return (row?.role ?? null) as Role
}

/** The organisation that carries a project, if its sheet says so. */
export const bearerOf = async (db: Database, projectId: Id): Promise<Id | null> => {
  const { rows } = await sql<{ id: Id | null }>`select support_bearer(${projectId}::uuid) as id`.execute(db)
  return rows[0]?.id ?? null
}

/** Is this organisation appointed, today, to evaluate what is done for this project? */
export const isEvaluatorOf = async (db: Database, projectId: Id, organisationId: Id): Promise<boolean> => {
  const { rows } = await sql<{
    is: boolean
  }>`select support_is_evaluator(${projectId}::uuid, ${organisationId}::uuid) as is`.execute(db)
  return rows[0]?.is ?? false
}

/** Does this organisation hold a label on that day, of one family when it is named? */
export const isLabelledOn = async (
  db: Database,
  organisationId: Id,
  day: Day,
  family: string | null = null,
): Promise<boolean> => {
  const { rows } = await sql<{
    is: boolean
  }>`select support_labelled(${organisationId}::uuid, ${day}::date, ${family}::text) as is`.execute(db)
  return rows[0]?.is ?? false
}

/** May this organisation accompany projects on that day? */
export const accompaniesOn = async (db: Database, organisationId: Id, day: Day): Promise<boolean> => {
  const { rows } = await sql<{
    is: boolean
  }>`select support_accompanies(${organisationId}::uuid, ${day}::date) as is`.execute(db)
  return rows[0]?.is ?? false
}

export type Addressee = { id: Id; name: string; email: string }

/**
 * Who is told when a project meets refusal after refusal. It should be whoever is mandated to lead its territory; until such a mandate
 * exists, those who coordinate the label there, and those in charge of the directory there. This is the only place to change.
 */
export const facilitatorsOf = async (db: Database, projectId: Id, day: Day): Promise<Addressee[]> => {
  const own = await db
    .selectFrom('sheet_territory')
    .select('territory_id as id')
    .where('sheet_id', '=', projectId)
    .execute()
  const places = await ancestorsOf(
    db,
    own.map(({ id }) => id),
  )
  const { rows } = await sql<Addressee>`
    select distinct app_user.id, app_user.name, app_user.email
    from role_grant join app_user on app_user.id = role_grant.user_id
    where role in ('label_coordinator', 'curator') and starts_on <= ${day}::date and ends_on >= ${day}::date
      and revoked_at is null and app_user.status = 'active' and email_verified and two_factor_enabled
      and (territory_id is null or territory_id = any(${places}::integer[]))
    order by app_user.id`.execute(db)
  return rows
}
