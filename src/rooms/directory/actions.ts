import type { Actor, Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { type Event, record } from '#core/history.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { type SheetVerb, sheetSubject } from './history.ts'
import { readSheet, type Sheet, type SheetInHand } from './queries.ts'

/** The sheet, held until the end of the transaction so that two changes come one after the other. Throws « not found ». */
export const lockSheet = async (tx: Database, actor: Visitor, id: Id, today: Day): Promise<SheetInHand> => {
  if (isId(id)) await tx.selectFrom('sheet').select('id').where('id', '=', id).forUpdate().execute()
  return readSheet(tx, actor, { id }, today)
}

/** The sheet that stands for this one today, held in the same way: itself, or the one it was merged into since it was read. */
export const lockStanding = async (tx: Database, visitor: Visitor, id: Id, today: Day): Promise<SheetInHand> => {
  const sheet = await lockSheet(tx, visitor, id, today)
  return sheet.mergedIntoId ? lockStanding(tx, visitor, sheet.mergedIntoId, today) : sheet
}

/** Forgets the contact addresses of these sheets that are no longer those of someone who keeps them. */
export const forgetStrayContacts = async (tx: Database, ids: readonly Id[]): Promise<void> => {
  if (ids.length === 0) return
  await tx
    .updateTable('sheet')
    .set({ contact_email: null, contact_email_public: false })
    .where('id', 'in', ids)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('sheet_member')
            .innerJoin('app_user', 'app_user.id', 'user_id')
            .select('user_id')
            .whereRef('sheet_id', '=', 'sheet.id')
            .where((inner) => inner('email', '=', inner.fn<string>('lower', ['sheet.contact_email']))),
        ),
      ),
    )
    .execute()
}

/** Writes what happened to a sheet, in the transaction of the write. `isPublic`: it is told on the sheet's page. */
export const tell = (
  tx: Database,
  actor: Actor,
  sheet: Pick<Sheet, 'id'>,
  event: Pick<Event, 'isPublic' | 'details'> & { verb: SheetVerb; at: Date },
): Promise<void> => record(tx, { ...event, actorId: actor.id, subject: sheetSubject(sheet.id) })
