import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import { workingDaysBetween } from '#core/pure/working-days.ts'
import type { Case } from '../../cases/queries.ts'
import type { OutcomeKind } from '../../rules.ts'

/** Working days from the filing to the answer. */
export const daysTaken = ({ filedAt }: Pick<Case, 'filedAt'>, answeredOn: Day): number | null =>
  filedAt ? workingDaysBetween(parisDay(filedAt), answeredOn) : null

/** A case answered again: its sheet, not published yet, tells of another answer, and begins again. What readers said of it no longer counts. */
export const voidSheet = async (tx: Database, blocker: Case, kind: OutcomeKind, today: Day): Promise<void> => {
  await tx
    .updateTable('precedent')
    .set({ status: 'draft', outcome: kind, days_taken: daysTaken(blocker, today), version: sql`version + 1` })
    .where('case_id', '=', blocker.id)
    .where('status', 'in', ['draft', 'reading', 'consenting'])
    .execute()
}
