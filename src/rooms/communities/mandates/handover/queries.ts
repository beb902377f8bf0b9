import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type Item, items } from '../rules.ts'

export type HandoverLine = {
  item: Item
  note: string
  passedBy: Id | null
  passedOn: Day | null
  receivedOn: Day | null
}

/** The five things that go from those who leave to those who come, given or not yet. */
export const handoverOf = async (db: Database, mandateId: Id): Promise<HandoverLine[]> => {
  const rows = await db
    .selectFrom('mandate_handover')
    .select(['item', 'note', 'passed_by as passedBy', 'passed_on as passedOn', 'received_on as receivedOn'])
    .where('mandate_id', '=', mandateId)
    .execute()
  return items.map(
    (item) =>
      rows.flatMap((row) => (row.item === item ? [{ ...row, item }] : []))[0] ?? {
        item,
        note: '',
        passedBy: null,
        passedOn: null,
        receivedOn: null,
      },
  )
}
