// A case in the hands of Hélène, and what is asked of the pages of whoever works it, for the tests of this part.
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { inProgress, type World, world } from '../room.fixture.ts'

/** Level 3: Hélène has it, for the region. */
export const inHand = async (services: Services): Promise<World & { id: Id }> => {
  const here = await world(services)
  return { ...here, id: await inProgress(services, here.nadia, 3, { sheetId: here.garage.id }) }
}

export const readingsIn = async (db: Database, caseId: Id): Promise<string[]> => {
  const rows = await db
    .selectFrom('blocker_reading')
    .select(['capacity', 'what'])
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  return rows.map(({ capacity, what }) => `${capacity} ${what}`)
}

export const statusIn = (db: Database, id: Id) =>
  db
    .selectFrom('blocker_case')
    .select(['status', 'rung', 'required_level as required', 'due_on as due', 'held_reason as held', 'climbs'])
    .select('appointment_id as hand')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

export const verbsIn = async (db: Database, caseId: Id, shown?: boolean): Promise<string[]> => {
  const rows = await db
    .selectFrom('blocker_event')
    .select(['verb', 'shown'])
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute()
  return rows.filter((row) => shown === undefined || row.shown === shown).map(({ verb }) => verb)
}

/** Without a second factor, in the session as in the database. */
export const unsecured = async (db: Database, actor: Actor): Promise<void> => {
  await db.updateTable('app_user').set({ two_factor_enabled: false }).where('id', '=', actor.id).execute()
}
