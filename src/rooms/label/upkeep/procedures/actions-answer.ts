import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { holdOpen } from '../../committee/contradictions/queries.ts'
import { readOwnAward } from '../queries.ts'
import { tellAnswered } from './emails.ts'
import { contradictionOf, openProcedure, type Procedure } from './queries.ts'
import { awaitsAnswer } from './rules.ts'

/**
 * The structure answers what is asked about its label. To what is held against it: the committee has it again. To a question: those who
 * coordinate read it.
 */
export const answerProcedure = (
  services: Services,
  actor: Actor,
  awardId: string,
  text: string,
  now: Date,
): Promise<Outcome<Procedure, 'not-now'>> =>
  inTransaction(services.db, async (tx) => {
    const award = await readOwnAward(tx, actor, awardId, parisDay(now), true)
    await tx.selectFrom('label_procedure').select('id').where('award_id', '=', award.id).forUpdate().execute()
    const procedure = await openProcedure(tx, award.id)
    if (!procedure || !awaitsAnswer(procedure)) return refused('not-now')
    const contradiction = await contradictionOf(tx, procedure.id)
    const answered = { answer: text, answered_by: actor.id, answered_at: now }
    if (procedure.status === 'open')
      await tx.updateTable('label_procedure').set(answered).where('id', '=', procedure.id).execute()
    else if (contradiction && (await holdOpen(tx, contradiction.id))) {
      await tx
        .updateTable('label_contradiction')
        .set({ ...answered, closed_at: now })
        .where('id', '=', contradiction.id)
        .execute()
      await tx.updateTable('label_procedure').set({ status: 'committee' }).where('id', '=', procedure.id).execute()
    } else return refused('not-now')
    await record(tx, {
      actorId: actor.id,
      verb: procedure.status === 'open' ? 'label.procedure-answered' : 'label.hear',
      subject: { kind: 'label_procedure', id: procedure.id },
      at: now,
    })
    await tellAnswered(tx, services, award, procedure, now)
    return done(procedure)
  })
