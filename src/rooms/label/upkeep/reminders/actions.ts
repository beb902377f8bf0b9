import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { alone } from '../../lifecycle/alone.ts'
import { carryProcedure } from '../procedures/actions-carry.ts'
import { contradictionOf, holdProcedures, type Procedure, procedureById } from '../procedures/queries.ts'
import { answerReminders, awaitsAnswer, isLate, isSilent, lateReminders } from '../procedures/rules.ts'
import { type Award, awardById } from '../queries.ts'
import { tellReminder } from './emails.ts'
import { tellLate, tellSilence } from './emails-desk.ts'
import { leftBehind, openProcedures } from './queries.ts'

/**
 * Every day: answers that are awaited, terms that have passed, procedures that nobody takes further. Each is said once, to whoever can do
 * something about it. What is open about a label that was renewed goes on about the next one.
 */
export const remindProcedures = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  for (const one of await leftBehind(services.db, today))
    await alone(services, one.id, (tx) => carryProcedure(tx, services, one))
  for (const { id } of await openProcedures(services.db)) await alone(services, id, (tx) => lookAt(tx, services, id))
}

const lookAt = async (tx: Database, services: Services, id: Id): Promise<void> => {
  const today = parisDay(services.clock())
  const { awardId } = await procedureById(tx, id)
  await holdProcedures(tx, awardId)
  const procedure = await procedureById(tx, id)
  if (procedure.closedAt) return
  const award = await awardById(tx, procedure.awardId, today)
  if (awaitsAnswer(procedure) && procedure.dueOn) await remind(tx, services, award, procedure, procedure.dueOn)
  if (isLate(procedure, today) && procedure.actBy) {
    const term = { actBy: procedure.actBy, rank: lateReminders(procedure.actBy, today), today }
    await tellLate(tx, services, award, procedure, term)
  }
}

const remind = async (
  tx: Database,
  services: Services,
  award: Award,
  procedure: Procedure,
  dueOn: Day,
): Promise<void> => {
  const today = parisDay(services.clock())
  const held = await contradictionOf(tx, procedure.id)
  const askedOn = parisDay(held?.openedAt ?? procedure.openedAt)
  const rank = answerReminders(askedOn, dueOn).filter((day) => day <= today).length
  const past = isSilent(procedure, today)
  // past its term, a hearing is closed by the night that says so to both sides
  if (rank === 0 || (held && dueOn < today)) return
  await tellReminder(tx, services, award, procedure, { asked: held?.id ?? procedure.id, rank, dueOn, past })
  if (past) await tellSilence(tx, services, award, procedure, dueOn, today)
}
