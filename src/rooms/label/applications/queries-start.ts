import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { readSheet, type SheetInHand } from '#rooms/directory/index.ts'
import { stateOn } from '../awards/queries.ts'
import { type Application, applicationsOf } from '../lifecycle/queries.ts'
import { type FamilyLine, families } from '../referential/queries.ts'
import { isOpen } from '../rules.ts'

/** An organisation for those who keep it, or « not found »: a project, a stranger, or a visitor find nothing. */
export const readKeptOrganisation = async (
  db: Database,
  visitor: Visitor,
  id: string,
  today: Day,
): Promise<SheetInHand> => {
  const sheet = await readSheet(db, visitor, { id }, today)
  return found(sheet.memberRole !== null && sheet.kind === 'organisation' ? sheet : null)
}

/** The published projects that an organisation carries. */
export const projectsCarriedBy = (db: Database, organisationId: Id) =>
  db
    .selectFrom('sheet')
    .select(['name', 'slug'])
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', 'project')
    .where('status', '=', 'published')
    .orderBy('name')
    .limit(50)
    .execute()

export type HeldAward = { id: Id; family: string; code: string; state: 'active' | 'suspended'; validUntil: Day }

/** The labels of an organisation that were not ended, on that day. */
export const awardsHeldBy = async (db: Database, organisationId: Id, today: Day): Promise<HeldAward[]> => {
  const rows = await db
    .selectFrom('label_award')
    .select(['id', 'family', 'code', 'valid_until as validUntil', stateOn(today).as('state')])
    .where('organisation_id', '=', organisationId)
    .where(stateOn(today), 'in', ['active', 'suspended'])
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as HeldAward['state'] }))
}

/** The families that may be applied for: open, and with criteria published. */
export const openFamilies = async (db: Database, today: Day): Promise<FamilyLine[]> => {
  const all = await families(db, today)
  const rows = await db
    .selectFrom('label_referential')
    .select('family')
    .distinct()
    .where('status', '=', 'published')
    .execute()
  const ready = new Set(rows.map(({ family }) => family))
  return all.filter(({ code }) => ready.has(code))
}

/** What one organisation may begin, goes on with, and holds. */
export type Standing = {
  sheet: Pick<SheetInHand, 'id' | 'name' | 'slug' | 'status'>
  open: Application[]
  awards: HeldAward[]
}

export const standingOf = async (db: Database, sheet: Standing['sheet'], today: Day): Promise<Standing> => ({
  sheet,
  open: (await applicationsOf(db, sheet.id)).filter(({ status }) => isOpen(status)),
  awards: await awardsHeldBy(db, sheet.id, today),
})

/** The organisations a person keeps, each with where it stands towards the label. */
export const organisationsKeptBy = async (db: Database, userId: Id, today: Day): Promise<Standing[]> => {
  const sheets = await db
    .selectFrom('sheet_member')
    .innerJoin('sheet', 'sheet.id', 'sheet_member.sheet_id')
    .select(['sheet.id', 'sheet.name', 'sheet.slug', 'sheet.status'])
    .where('user_id', '=', userId)
    .where('kind', '=', 'organisation')
    .where('status', '<>', 'archived')
    .orderBy('sheet.name')
    .limit(50)
    .execute()
  const standings: Standing[] = []
  for (const sheet of sheets)
    standings.push(await standingOf(db, { ...sheet, status: sheet.status as Standing['sheet']['status'] }, today))
  return standings
}
