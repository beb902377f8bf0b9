import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { handsOf, supervised, tiedTo } from '../../cases/queries.ts'
import type { Sheet, Verdict } from './rules.ts'

const columns = sql`
  p.id, p.slug, p.status, p.title, p.blockage, p.how, p.matter, p.administration_kind as "administrationKind", p.rule,
  p.protected_purpose as "protectedPurpose", p.way_out as "wayOut", p.outcome, p.legal_basis as "legalBasis",
  p.days_taken as "daysTaken", p.letter, p.level, p.territory_id as "territoryId", t.name as place, p.version,
  p.published_at as "publishedAt", p.retracted_at as "retractedAt", p.retracted_reason as "retractedReason", p.demo`
const tables = sql`precedent p left join territory t on t.id = p.territory_id`

/** The sheet of a case, or null before one is begun. Whoever calls has checked who asks. */
export const sheetOf = async (db: Database, caseId: Id, lock = false): Promise<Sheet | null> => {
  const { rows } = await sql<Sheet>`
    select ${columns} from ${tables} where p.case_id = ${caseId} ${lock ? sql`for update of p` : sql``}`.execute(db)
  return rows[0] ?? null
}

/**
 * Whoever could know whose sheet it is, of the aliases « p » and « c »: who wrote it, opened or worked the case, ever had it in hand or stood
 * in, or is of the project. They never read it against re-identification.
 */
const knowsWhose = (userId: Id): RawBuilder<boolean> => sql<boolean>`(
  coalesce(p.written_by = ${userId}, false) or coalesce(${tiedTo(userId)}, false)
  or exists (select 1 from blocker_event e where e.case_id = c.id and e.actor_id = ${userId})
  or exists (select 1 from blocker_reading r where r.case_id = c.id and r.reader_id = ${userId})
  or exists (select 1 from hacker_appointment a where (a.person_id = ${userId} or exists (
      select 1 from hacker_deputy d where d.appointment_id = a.id and d.person_id = ${userId}))
    and (a.id = c.appointment_id or exists (
        select 1 from blocker_decline n where n.case_id = c.id and n.appointment_id = a.id)
      or exists (select 1 from blocker_event e where e.case_id = c.id and e.verb = 'assigned'
        and e.details->>'appointment' = a.id::text))))`

/** A supervisor, or a public hacker in force, that day. */
export const mayReadSheets = async (db: Database, actor: Actor, today: Day): Promise<boolean> =>
  isSupervisor(actor, today) || (await handsOf(db, actor, today)).length > 0

export const isSupervisor = (actor: Actor, today: Day): boolean => {
  const where = supervised(actor, today)
  return actor.secondFactor && (where === 'everywhere' || where.length > 0)
}

const toRead = (actor: Actor) => sql`from ${tables} join blocker_case c on c.id = p.case_id
  where p.status = 'reading' and p.demo = ${actor.demo} and not ${knowsWhose(actor.id)}
    and not exists (select 1 from precedent_reading r where r.precedent_id = p.id and r.version = p.version and r.reader_id = ${actor.id})`

/** Sheets that wait for this reader, the oldest first. Nothing of them leads to their case. */
export const sheetsToRead = async (db: Database, actor: Actor, today: Day): Promise<Sheet[]> => {
  if (!(await mayReadSheets(db, actor, today))) return []
  const { rows } = await sql<Sheet>`select ${columns} ${toRead(actor)} order by p.written_at, p.id limit 50`.execute(db)
  return rows
}

/** The case first, then its sheet: in the order of those who write it. */
const lockSheet = async (tx: Database, id: Id): Promise<void> => {
  await sql`select 1 from blocker_case where id = (select case_id from precedent where id = ${id}) for update`.execute(
    tx,
  )
  await sql`select 1 from precedent where id = ${id} for update`.execute(tx)
}

/** A sheet that waits for this reader, or « not found ». `lock`: held until the end of the transaction. */
export const sheetToRead = async (db: Database, actor: Actor, id: string, today: Day, lock = false): Promise<Sheet> => {
  if (!isId(id) || !(await mayReadSheets(db, actor, today))) return notFound()
  if (lock) await lockSheet(db, id)
  const { rows } = await sql<Sheet>`select ${columns} ${toRead(actor)} and p.id = ${id}`.execute(db)
  return found(rows[0])
}

export type PastReading = { verdict: Verdict; said: string; version: number; at: Date }

/** What readers said of a sheet, newest first, without their names. */
export const readingsOfSheet = (db: Database, precedentId: Id): Promise<PastReading[]> =>
  db
    .selectFrom('precedent_reading')
    .select(['verdict', 'said', 'version', 'at'])
    .where('precedent_id', '=', precedentId)
    .orderBy('at', 'desc')
    .execute() as Promise<PastReading[]>

/** A published sheet, for a supervisor, or « not found ». */
export const publishedSheet = async (
  db: Database,
  actor: Actor,
  id: string,
  today: Day,
  lock = false,
): Promise<Sheet> => {
  if (!isId(id) || !isSupervisor(actor, today)) return notFound()
  if (lock) await lockSheet(db, id)
  const { rows } = await sql<Sheet>`
    select ${columns} from ${tables} where p.id = ${id} and p.status = 'published' and p.demo = ${actor.demo}`.execute(
    db,
  )
  return found(rows[0])
}

/** The latest published, for whoever may retract one. */
export const lastPublished = async (db: Database, actor: Actor, today: Day): Promise<Sheet[]> => {
  if (!isSupervisor(actor, today)) return []
  const { rows } = await sql<Sheet>`
    select ${columns} from ${tables} where p.status = 'published' and p.demo = ${actor.demo}
    order by p.published_at desc, p.id limit 20`.execute(db)
  return rows
}
