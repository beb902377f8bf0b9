import type { Database } from '#core/database.ts'
import { type List, listCapacity } from './rules.ts'

const statusOf = { revocation: 'revoked', suspension: 'suspended' } as const

/** The bits that are set in a list, in order. */
export const bitsOf = async (db: Database, { purpose, number }: List): Promise<number[]> => {
  const first = (number - 1) * listCapacity
  const rows = await db
    .selectFrom('credential')
    .select('status_number as bit')
    .where('status', '=', statusOf[purpose])
    .where('status_number', '>=', first)
    .where('status_number', '<', first + listCapacity)
    .orderBy('status_number')
    .execute()
  return rows.map(({ bit }) => bit - first)
}

/** Does this list exist? The first does from the first day. */
export const hasList = async (db: Database, { number }: List): Promise<boolean> => {
  if (number === 1) return true
  const first = (number - 1) * listCapacity
  const row = await db.selectFrom('credential').select('id').where('status_number', '>=', first).limit(1).execute()
  return row.length > 0
}

export const keptList = (db: Database, id: string) =>
  db.selectFrom('credential_status_list').select(['fingerprint', 'document']).where('id', '=', id).executeTakeFirst()
