import type { Database } from '#core/database.ts'
import { forgetClocks } from '#core/deadlines.ts'
import type { Id } from '#core/pure/id.ts'
import { write } from '../referrals/actions.ts'
import { referralById } from '../referrals/queries.ts'
import { erase } from '../scouting/actions.ts'
import { asksOnlyOf, scoutingsTo } from './queries.ts'

/** Before an account goes: what was written to its address, and not answered for good, goes with it, and so does what they alone asked. */
export const forgetPerson = async (tx: Database, userId: Id): Promise<void> => {
  const at = new Date()
  // what they asked and nobody else could answer for ends: its documents are taken back
  for (const id of await asksOnlyOf(tx, userId)) {
    const ask = await referralById(tx, id)
    if (ask) await write(tx, ask, 'revoke', {}, { actorId: null, now: at })
  }
  for (const scouting of await scoutingsTo(tx, userId)) await erase(tx, scouting, { actorId: null, at })
}

/** Removes what was invented, before the sheets go. Answers the ids, for their history. */
export const eraseSupportDemo = async (tx: Database): Promise<Id[]> => {
  const invented = tx.selectFrom('sheet').select('id').where('demo', '=', true)
  const accompaniments = await tx
    .deleteFrom('accompaniment')
    .where(({ or, eb }) =>
      or([eb('demo', '=', true), eb('project_id', 'in', invented), eb('organisation_id', 'in', invented)]),
    )
    .returning('id')
    .execute()
  const referrals = await tx
    .deleteFrom('referral')
    .where(({ or, eb }) =>
      or([
        eb('demo', '=', true),
        eb('project_id', 'in', invented),
        eb('from_id', 'in', invented),
        eb('to_id', 'in', invented),
      ]),
    )
    .returning('id')
    .execute()
  const scoutings = await tx
    .deleteFrom('scouting')
    .where(({ or, eb }) =>
      or([eb('demo', '=', true), eb('organisation_id', 'in', invented), eb('sheet_id', 'in', invented)]),
    )
    .returning('id')
    .execute()
  await tx.deleteFrom('scouting_tally').where('organisation_id', 'in', invented).execute()
  for (const { id } of referrals) await forgetClocks(tx, { kind: 'referral', id })
  return [...accompaniments, ...referrals, ...scoutings].map(({ id }) => id)
}
