import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { within } from '../../cases/actions.ts'
import { tellHand, tellHolders } from '../../cases/emails.ts'
import { happened } from '../../cases/events.ts'
import type { CaseRefusal } from '../../rules.ts'
import { letters } from '../../words.ts'
import { casesToOffer, offersOf } from './queries.ts'
import { answerable, answering, type OfferAnswer } from './rules.ts'

/** Puts a published precedent to the open cases that meet the same blockage, each once. Answers how many. */
export const offerPrecedent = async (tx: Database, services: Services, precedentId: Id, now: Date): Promise<number> => {
  // one order for all, whatever is published at the same time
  const cases = (await casesToOffer(tx, precedentId)).sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const one of cases) {
    const offer = { precedent_id: precedentId, case_id: one.id, at: now }
    await tx.insertInto('precedent_offer').values(offer).execute()
    await happened(tx, one, { actorId: null, side: 'site', verb: 'offered', at: now })
    const key = `offered:${precedentId}`
    await tellHolders(tx, services, one, { key, said: letters.holder.offer })
    await tellHand(tx, services, one, { key, said: letters.hand.offer }, parisDay(now))
  }
  return cases.length
}

/**
 * Whoever asks, or has the case in hand, says whether a solution helps: once. « Not found » for anyone else, and for a solution that was not put
 * to this case or is published no more; « not-now » when it was answered already, or when the case is over.
 */
export const answerOffer = (
  services: Services,
  actor: Actor,
  id: string,
  precedentId: string,
  answer: OfferAnswer,
  now: Date,
): Promise<Outcome<Id, CaseRefusal>> =>
  within(services, actor, id, { by: answering, from: answerable }, now, async ({ tx, blocker, today, side }) => {
    const offer = (await offersOf(tx, blocker.id)).find((one) => one.precedentId === precedentId)
    if (!offer) return notFound()
    if (offer.answer) return refused('not-now')
    await tx
      .updateTable('precedent_offer')
      .set({ answer, answered_at: now })
      .where('precedent_id', '=', precedentId)
      .where('case_id', '=', blocker.id)
      .execute()
    const details = { helps: answer === 'helps' }
    await happened(tx, blocker, { actorId: actor.id, side, verb: 'offer_answered', details, at: now })
    if (side === 'holder') {
      const told = { key: `offer_answered:${precedentId}`, said: letters.hand.answered_offer }
      await tellHand(tx, services, blocker, told, today, actor.id)
    }
    return done(blocker.id)
  })
