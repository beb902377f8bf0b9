import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tiesOfPerson } from '../reviews/queries-ties.ts'
import { tellDesk } from './emails.ts'
import { readExpertise } from './queries.ts'

/** What the person asked says of their ties. A tie, said or found by the system, ends it: they find nothing any more. */
export const declareExpertInterest = (
  services: Services,
  actor: Actor,
  id: string,
  tied: boolean,
  now: Date,
): Promise<'opened' | 'declined' | 'said'> =>
  inTransaction(services.db, async (tx) => {
    const { expertise, application } = await readExpertise(tx, actor, id, true)
    if (expertise.answeredAt || (expertise.interest !== null && !tied)) return 'said'
    const declined = tied || (await tiesOfPerson(tx, application.organisationId, actor.id)).length > 0
    await tx
      .updateTable('label_expertise')
      .set({ interest: declined ? 'declared' : 'none', expert_id: actor.id })
      .where('id', '=', expertise.id)
      .execute()
    if (!declined) return 'opened'
    const subject = { kind: 'label_application', id: application.id }
    const details = { expertise: expertise.id }
    await record(tx, { actorId: actor.id, verb: 'label.expertise.interest', subject, details, at: now })
    await tellDesk(tx, services, expertise, application, { what: 'declined', today: parisDay(now) })
    return 'declined'
  })

/** Gives the answer, once. */
export const answerExpertise = (
  services: Services,
  actor: Actor,
  id: string,
  answer: string,
  now: Date,
): Promise<Outcome<null, 'closed'>> =>
  inTransaction(services.db, async (tx) => {
    const { expertise, application } = await readExpertise(tx, actor, id, true)
    if (expertise.interest !== 'none' || expertise.answeredAt) return refused('closed')
    await tx
      .updateTable('label_expertise')
      .set({ answer, answered_at: now, expert_id: actor.id })
      .where('id', '=', expertise.id)
      .execute()
    const subject = { kind: 'label_application', id: application.id }
    const details = { expertise: expertise.id }
    await record(tx, { actorId: actor.id, verb: 'label.expertise.answered', subject, details, at: now })
    await tellDesk(tx, services, expertise, application, { what: 'answered', today: parisDay(now) })
    return done(null)
  })
