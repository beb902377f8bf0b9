import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { holdProcedures, openProcedure, readAsked } from '../procedures/queries.ts'
import { mayGiveDocuments } from '../procedures/rules.ts'
import { readOwnAward } from '../queries.ts'
import { type GiveRefusal, type Giving, giveDocuments } from './actions-giving.ts'

/** The structure chooses which of its documents a procedure reads, before its answer or once it has left: as long as it is open. */
export const chooseDocuments = (
  { db }: Services,
  actor: Actor,
  awardId: string,
  giving: Giving,
  now: Date,
): Promise<Outcome<null, 'not-now' | GiveRefusal>> =>
  inTransaction(db, async (tx) => {
    const asked = await readAsked(tx, actor, awardId, parisDay(now))
    const award = await readOwnAward(tx, actor, asked.award.id, parisDay(now), true)
    await holdProcedures(tx, award.id)
    const procedure = await openProcedure(tx, award.id)
    if (!procedure || !mayGiveDocuments(procedure)) return refused('not-now')
    const refusal = await giveDocuments(tx, actor, { award, procedure }, giving, now)
    return refusal ? refused(refusal) : done(null)
  })
