import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type Case, handsOf } from '../../cases/queries.ts'
import type { AdministrationKind } from '../../rules.ts'
import type { SheetStatus } from './rules.ts'
import type { Known } from './telling/rules.ts'

/** What the case knows, and its sheet must not say. Names of people: those of the project, and those who worked the case. */
export const knownOf = async (db: Database, { id }: Pick<Case, 'id'>): Promise<Known> => {
  const { rows } = await sql<Known>`
    select array[c.project, coalesce(s.name, ''), coalesce(o.name, '')] as projects, array[coalesce(t.name, '')] as places,
      array(select distinct u.name from app_user u where u.id = c.filed_by
        or u.id in (select user_id from sheet_member where sheet_id = support_standing(c.sheet_id))
        or u.id in (select actor_id from blocker_event where case_id = c.id)
        or u.id = (select person_id from hacker_appointment where id = c.appointment_id)) as people,
      array(select c.administration union select name from blocker_administration where case_id = c.id) as services,
      array(select coalesce(c.number, '') union select details->>'reference' from blocker_outcome
        where case_id = c.id and details ? 'reference') as references
    from blocker_case c left join sheet s on s.id = support_standing(c.sheet_id) left join sheet o on o.id = c.structure_id
      left join territory t on t.id = c.territory_id
    where c.id = ${id}`.execute(db)
  return found(rows[0])
}

export type Wide = { id: number; name: string; kind: 'region' | 'department' }

/** Where a sheet may say it happened: the region or the department of the case, never smaller. */
export const widePlacesOf = (db: Database, { placeIds }: Pick<Case, 'placeIds'>): Promise<Wide[]> =>
  placeIds.length === 0
    ? Promise.resolve([])
    : (db
        .selectFrom('territory')
        .select(['id', 'name', 'kind'])
        .where('id', 'in', placeIds)
        .where('kind', 'in', ['region', 'department'])
        .orderBy('kind', 'desc')
        .orderBy('name')
        .execute() as Promise<Wide[]>)

/** The administration whose decision blocked, when the case does not say: the first found to. */
export const blockingKind = async (db: Database, blocker: Case): Promise<AdministrationKind> => {
  if (blocker.administrationKind) return blocker.administrationKind
  const row = await db
    .selectFrom('blocker_administration')
    .select('kind')
    .where('case_id', '=', blocker.id)
    .orderBy('blocks', 'desc')
    .orderBy('created_at')
    .executeTakeFirst()
  return (row?.kind ?? 'other') as AdministrationKind
}

export type Told = { caseId: Id; number: string; title: string | null; status: SheetStatus | null }

/** The cases answered that this person has in hand that day, and their sheet, those without one first. Numbers only: nothing of the case. */
export const toldBy = async (db: Database, actor: Actor, today: Day): Promise<Told[]> => {
  const hands = (await handsOf(db, actor, today)).map(({ id }) => id)
  if (hands.length === 0) return []
  const { rows } = await sql<Told>`
    select c.id as "caseId", c.number, p.title, p.status from blocker_case c left join precedent p on p.case_id = c.id
    where c.appointment_id = any(${hands}::uuid[]) and c.status in ('answered', 'closed') and c.demo = ${actor.demo}
    order by p.status is not null, c.answered_at desc, c.id limit 50`.execute(db)
  return rows
}

/** Only those who keep the project agree for it, not a structure that filed, nor who left; without a sheet, whoever filed. */
export const agreesFor = async (db: Database, blocker: Case, actor: Actor): Promise<boolean> => {
  if (!blocker.sheet && !blocker.consentedAt) return true
  const { rows } = await sql`
    select 1 from blocker_case c join sheet_member m on m.sheet_id = support_standing(c.sheet_id) and m.user_id = ${actor.id}
    where c.id = ${blocker.id}`.execute(db)
  return rows.length > 0
}
