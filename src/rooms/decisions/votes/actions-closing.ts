import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { enqueue } from '#core/jobs.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { aloneInDecisions } from '../alone.ts'
import { closeConsent } from '../consent/actions.ts'
import { adoptedBy, countBallots, type Result, winnerOf } from '../counting/rules.ts'
import { tell } from '../proposals/actions-proposing.ts'
import { decisionById } from '../queries.ts'
import { isBallot } from '../rules.ts'
import { tellElectors } from './jobs-telling.ts'
import { dueToClose, pileOf } from './queries.ts'
import { usedVoices } from './queries-used-voices.ts'
import { drawOf } from './receipts.ts'

/** Every minute: the votes whose time is over are counted. */
export const closeDue = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (const id of await dueToClose(services.db, now))
    await aloneInDecisions(services, id, (tx) => closeVote(tx, id, now))
}

/**
 * Counts a vote whose time is over, publishes what was counted, and shuffles its ballots. A pile that does not hold one ballot for each
 * voice used is not counted: nothing is written, and the log says so.
 */
export const closeVote = (db: Database, id: Id, now: Date): Promise<Result | null> =>
  inTransaction(db, async (tx) => {
    await tx.selectFrom('decision').select('id').where('id', '=', id).forUpdate().execute()
    const decision = await decisionById(tx, id)
    const { status, method, closesAt, electors } = decision
    if (status !== 'open' || !closesAt || closesAt > now) return null
    if (method === 'consent') return closeConsent(tx, decision, now)
    if (!isBallot(method)) return null
    const pile = await pileOf(tx, id)
    const listDigest = await shuffle(tx, id)
    const asked = { ...decision, method, options: decision.options.length, electors: electors ?? 0 }
    const result = countBallots(asked, pile, drawOf(listDigest, decision.options.length))
    const used = await usedVoices(tx, id)
    if (result.ballots !== used) throw new Error(`${used} voices were used, ${result.ballots} ballots are there`)
    const winner = winnerOf(result)
    await tx
      .updateTable('decision')
      .set({
        status: 'closed',
        closed_at: now,
        result: JSON.stringify(result),
        adopted: adoptedBy(result),
        winner_id: decision.options.find(({ number }) => number === winner)?.id ?? null,
        list_digest: listDigest,
      })
      .where('id', '=', id)
      .execute()
    await tell(tx, { id, body: decision.in.body, title: decision.title }, 'decision.closed', null, now)
    await enqueue(tx, tellElectors, { decisionId: id, what: 'closed', after: null })
    return result
  })

/**
 * Takes every ballot out and puts them all back in the order of their receipts, which were drawn: neither their place nor the number of the
 * transaction that wrote them says any more when each was cast. Answers the digest of the list that is published.
 */
const shuffle = async (tx: Database, id: Id): Promise<string> => {
  await sql`set local frenchimpact.shuffling = 'on'`.execute(tx)
  await sql`
    with taken as (delete from decision_ballot where decision_id = ${id} returning decision_id, receipt, choice, fingerprint)
    insert into decision_ballot (decision_id, receipt, choice, fingerprint)
    select decision_id, receipt, choice, fingerprint from taken order by receipt`.execute(tx)
  await sql`set local frenchimpact.shuffling = 'off'`.execute(tx)
  const { rows } = await sql<{ digest: string }>`
    select encode(sha256(convert_to(coalesce(string_agg(fingerprint || E'\n', '' order by fingerprint collate "C"), ''), 'UTF8')), 'hex') as digest
    from decision_ballot where decision_id = ${id}`.execute(tx)
  return rows[0]?.digest ?? ''
}
