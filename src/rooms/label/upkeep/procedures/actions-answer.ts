import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { holdOpen } from '../../committee/contradictions/queries.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { type GiveRefusal, type Giving, giveDocuments } from '../documents/actions-giving.ts'
import { readOwnAward } from '../queries.ts'
import { actBy } from '../rules.ts'
import { tellAnswered } from './emails.ts'
import { contradictionOf, holdProcedures, openProcedure, type Procedure, readAsked } from './queries.ts'
import { askedBy, awaitsAnswer } from './rules.ts'

/**
 * The structure answers what is asked about its label, with the documents it lets them read (`giving` null: as they were). To what is held
 * against it: the committee has it again. To a question: those who coordinate read it. Either has its published time from that day.
 * `asked`: what the page that was read asked, `askedBy`; something else is asked now, and nothing is written.
 */
export const answerProcedure = (
  services: Services,
  actor: Actor,
  awardId: string,
  text: string,
  now: Date,
  { giving = null, asked = null }: { giving?: Giving | null; asked?: string | null } = {},
): Promise<Outcome<Procedure, 'not-now' | GiveRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const goesOn = await readAsked(tx, actor, awardId, today)
    const award = await readOwnAward(tx, actor, goesOn.award.id, today, true)
    await holdProcedures(tx, award.id)
    const procedure = await openProcedure(tx, award.id)
    if (!procedure || !awaitsAnswer(procedure)) return refused('not-now')
    const contradiction = procedure.status === 'open' ? null : await contradictionOf(tx, procedure.id)
    if (procedure.status !== 'open' && !(contradiction && (await holdOpen(tx, contradiction.id))))
      return refused('not-now')
    if (asked && asked !== askedBy(procedure, contradiction)) return refused('not-now')
    const refusal = giving && (await giveDocuments(tx, actor, { award, procedure }, giving, now))
    if (refusal) return refused(refusal)
    const answered = { answer: text, answered_by: actor.id, answered_at: now }
    const { procedure_days, decision_days } = await readSettings(tx)
    if (contradiction)
      await tx
        .updateTable('label_contradiction')
        .set({ ...answered, closed_at: now })
        .where('id', '=', contradiction.id)
        .execute()
    await tx
      .updateTable('label_procedure')
      .set(
        contradiction
          ? { status: 'committee', act_by: actBy(today, decision_days) }
          : { ...answered, act_by: actBy(today, procedure_days) },
      )
      .where('id', '=', procedure.id)
      .execute()
    await record(tx, {
      actorId: actor.id,
      verb: contradiction ? 'label.hear' : 'label.procedure-answered',
      subject: { kind: 'label_procedure', id: procedure.id },
      at: now,
    })
    await tellAnswered(tx, services, award, procedure, now)
    return done(procedure)
  })
