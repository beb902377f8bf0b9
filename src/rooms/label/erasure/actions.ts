import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { forgetClocks } from '#core/deadlines.ts'
import type { Id } from '#core/pure/id.ts'
import { eraseDemoCredentials } from '#rooms/credentials/index.ts'
import { attested } from '../awards/attestations.ts'

/**
 * Removes the applications, awards, sessions and draws of invented structures, before their sheets and accounts go. Answers their ids, for
 * their history.
 */
export const eraseLabelDemo = async (tx: Database): Promise<Id[]> => {
  const files = await idsOf(tx, 'label_application')
  const awards = await idsOf(tx, 'label_award')
  const attestations = await eraseDemoCredentials(tx, attested, awards)
  await sql`set local frenchimpact.erasing_demo = 'on'`.execute(tx)
  const procedures = await tx
    .selectFrom('label_procedure')
    .innerJoin('label_award', 'label_award.id', 'award_id')
    .select('label_procedure.id')
    .where('label_award.demo', '=', true)
    .execute()
  await tx.updateTable('label_application').set({ renews_id: null }).where('demo', '=', true).execute()
  // a decision about an award goes with the award, the one that gave it goes after
  const ofAwards = tx
    .selectFrom('label_procedure')
    .innerJoin('label_award', 'label_award.id', 'award_id')
    .select('label_procedure.id')
    .where('label_award.demo', '=', true)
  await tx.deleteFrom('label_award_state').where('award_id', 'in', invented(tx, 'label_award')).execute()
  await tx.deleteFrom('label_decision').where('procedure_id', 'in', ofAwards).execute()
  await tx.deleteFrom('label_award').where('demo', '=', true).execute()
  await tx.deleteFrom('label_decision').where('application_id', 'in', invented(tx, 'label_application')).execute()
  await tx.deleteFrom('label_application').where('demo', '=', true).execute()
  const sessions = await tx.deleteFrom('label_session').where('demo', '=', true).returning('id').execute()
  // what only invented structures reached is not a loss to tell: the next morning takes note of what is there
  await tx.deleteFrom('label_coverage_told').execute()
  await tx.deleteFrom('label_draw').where('demo', '=', true).execute()
  for (const id of files) await forgetClocks(tx, { kind: 'label_application', id })
  await sql`set local frenchimpact.erasing_demo = 'off'`.execute(tx)
  return [...files, ...awards, ...attestations, ...[...procedures, ...sessions].map(({ id }) => id)]
}

const invented = (tx: Database, table: 'label_application' | 'label_award') =>
  tx.selectFrom(table).select('id').where('demo', '=', true)

const idsOf = async (tx: Database, table: 'label_application' | 'label_award'): Promise<Id[]> =>
  (await invented(tx, table).execute()).map(({ id }) => id)
