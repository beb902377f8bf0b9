import { type Database, inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { aloneInDecisions } from '../../alone.ts'
import { followersOf } from '../../outcome/queries.ts'
import { tell } from '../../proposals/actions-proposing.ts'
import { refusalToVoteOn } from '../../proposals/rules.ts'
import { decisionById } from '../../queries.ts'
import type { DecisionStatus } from '../../rules.ts'
import { afterTheFloor, groupingUntil, proposalsFit } from '../rules.ts'
import { askToGoOn } from './emails-ask-to-go-on.ts'
import { dueToEnd } from './queries.ts'

/** Every minute: floors whose term is over are closed, for ever. */
export const endFloors = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (const id of await dueToEnd(services.db, now))
    await aloneInDecisions(services, id, async (tx) => {
      if ((await endFloor(tx, id, now)) === 'grouping') await askLeaders(tx, services, id, now)
    })
}

/** Whoever facilitates, and who put the question, are told that it is theirs to go on. */
const askLeaders = async (tx: Database, services: Services, id: Id, now: Date): Promise<void> => {
  const decision = await decisionById(tx, id)
  for (const person of await followersOf(tx, decision, parisDay(now)))
    await askToGoOn(tx, services, decision, 'closed', person)
}

/** Ends a floor at its term: the vote is announced as it was prepared, or whoever facilitates takes over. Answers where it went. */
export const endFloor = (db: Database, id: Id, now: Date): Promise<DecisionStatus | null> =>
  inTransaction(db, async (tx) => {
    await tx.selectFrom('decision').select('id').where('id', '=', id).forUpdate().execute()
    const decision = await decisionById(tx, id)
    const { status, collectUntil, method, collects, options } = decision
    if (status !== 'collecting' || !collectUntil || collectUntil > now) return null
    const isReady = proposalsFit(method, collects, options.length) && refusalToVoteOn(decision, now) === null
    const next = afterTheFloor(decision, isReady)
    await tx
      .updateTable('decision')
      .set({
        status: next,
        version: decision.version + 1,
        ...(next === 'grouping' && { group_until: groupingUntil(now) }),
      })
      .where('id', '=', id)
      .execute()
    const verb = next === 'announced' ? 'decision.announced' : 'decision.grouping'
    await tell(tx, { id, body: decision.in.body, title: decision.title }, verb, null, now)
    return next
  })
