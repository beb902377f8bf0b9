import { type Database, inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { accountsDemo } from '#rooms/accounts/index.ts'
import { tellAccompaniments } from './accompaniments.ts'
import { stageOf } from './people.ts'
import { structure, tellReferrals, tellScoutings } from './referrals.ts'

/**
 * What invented labelled structures do for invented projects, in every state, told by the actions that people use, on days before today.
 * Needs the cast, their sheets and their labels; does nothing when some of it is there.
 */
export const supportDemo = async (services: Services): Promise<void> => {
  const ids = await accountsDemo(services)
  const today = parisDay(services.clock())
  await inTransaction(services.db, async (tx) => {
    const known = await tx.selectFrom('referral').select('id').where('demo', '=', true).limit(1).executeTakeFirst()
    const sheets = await inventedSheets(tx)
    if (known || !sheets.has(structure)) return
    const stage = stageOf({ ...services, db: tx }, ids, sheets, today)
    await tellScoutings(stage)
    await tellReferrals(stage)
    await tellAccompaniments(stage)
  })
}

const inventedSheets = async (db: Database): Promise<Map<string, Id>> => {
  const rows = await db
    .selectFrom('sheet')
    .select(['id', 'name'])
    .where('demo', '=', true)
    .where('status', '=', 'published')
    .execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}
