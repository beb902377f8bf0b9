import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { eraseDemoCredentials } from '#rooms/credentials/index.ts'
import { attested } from '../memberships/attestations.ts'
import { erasePeerDemo } from '../peers/erasure/actions.ts'

/** Removes what invented projects declared, before their sheets go. Answers the ids of the declarations and of their attestations, for their history. */
export const eraseBannerDemo = async (tx: Database): Promise<Id[]> => {
  const invented = tx.selectFrom('sheet').select('id').where('demo', '=', true)
  const sheets = await invented.execute()
  const sheetIds = sheets.map(({ id }) => id)
  const attestations = await eraseDemoCredentials(tx, attested, sheetIds)
  const peers = await erasePeerDemo(tx)
  await sql`set local frenchimpact.erasing_demo = 'on'`.execute(tx)
  const theirs = [
    ...(await tx.deleteFrom('banner_amendment').where('demo', '=', true).returning('id').execute()),
    ...(await tx.deleteFrom('banner_call').where('demo', '=', true).returning('id').execute()),
  ]
  await tx.deleteFrom('banner_membership').where('sheet_id', 'in', invented).execute()
  const erased = await tx.deleteFrom('banner_declaration').where('sheet_id', 'in', invented).returning('id').execute()
  await sql`set local frenchimpact.erasing_demo = 'off'`.execute(tx)
  return [...erased.map(({ id }) => id), ...theirs.map(({ id }) => id), ...attestations, ...peers]
}
