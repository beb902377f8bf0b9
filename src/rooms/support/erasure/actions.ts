import type { Database } from '#core/database.ts'
import { forgetClocks } from '#core/deadlines.ts'
import type { Id } from '#core/pure/id.ts'
import { turn } from '../accompaniments/actions.ts'
import type { Status } from '../accompaniments/rules.ts'
import { write } from '../referrals/actions.ts'
import { referralById } from '../referrals/queries.ts'
import { erase } from '../scouting/actions.ts'
import { consentedAlone, scoutingsTo } from './queries.ts'

/**
 * Before an account goes: what was written to its address, and not answered for good, goes with it. So does what goes on with a consent that
 * nobody could take back any more: these referrals and these accompaniments end, their documents are taken back.
 */
export const forgetPerson = async (tx: Database, userId: Id): Promise<void> => {
  const at = new Date()
  const { referrals, accompaniments } = await consentedAlone(tx, userId)
  for (const { id } of referrals) {
    const referral = await referralById(tx, id)
    if (referral) await write(tx, referral, 'revoke', {}, { actorId: null, now: at })
  }
  for (const accompaniment of accompaniments) await endAccompaniment(tx, accompaniment, at)
  for (const scouting of await scoutingsTo(tx, userId)) await erase(tx, scouting, { actorId: null, at })
}

/** As its holder would: what the evaluator reads closes too. */
const endAccompaniment = async (tx: Database, accompaniment: Running, now: Date): Promise<void> => {
  await tx
    .updateTable('accompaniment_evaluator')
    .set({ ended_at: now })
    .where('accompaniment_id', '=', accompaniment.id)
    .where('ended_at', 'is', null)
    .execute()
  await turn(tx, accompaniment, 'end', { actorId: null, now })
}

type Running = { id: Id; status: Status }

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
