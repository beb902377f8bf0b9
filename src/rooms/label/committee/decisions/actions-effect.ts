import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { unshareAll } from '#rooms/vault/index.ts'
import { closeAppeal } from '../../appeals/actions.ts'
import { awardLabel, changeAwardState } from '../../awards/actions.ts'
import { stateOfAward } from '../../awards/queries.ts'
import { moveApplication } from '../../lifecycle/actions.ts'
import { applicationById } from '../../lifecycle/queries.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import type { Move } from '../../rules.ts'
import { carryDecided } from '../../upkeep/procedures/actions-carry.ts'
import { subjectOf } from '../queries-subjects.ts'
import type { DecisionKind, DecisionOutcome, Subject } from '../rules.ts'
import { tellDecided } from './emails.ts'
import type { Decision } from './queries.ts'
import { completionDueOn, decisionNumber } from './rules.ts'

/**
 * Enough have signed: the decision gets its number, and all that follows from it is written in the same transaction (the application or the
 * procedure, the award, the mark, the attestation, the mail). Answers the number.
 */
export const takeEffect = async (
  tx: Database,
  services: Services,
  actor: Actor,
  subject: Subject,
  proposal: Decision,
  now: Date,
): Promise<string> => {
  const day = parisDay(now)
  const number = decisionNumber(day, await nextRank(tx, day.slice(0, 4)))
  await tx.updateTable('label_decision').set({ number, effective_at: now }).where('id', '=', proposal.id).execute()
  const decision = { ...proposal, number, effectiveAt: now }
  if (subject.kind === 'application') await decideApplication(tx, services, actor, subject, decision, now)
  else await decideProcedure(tx, subject, decision, now)
  await record(tx, {
    actorId: actor.id,
    verb: 'label.decided',
    subject: { kind: `label_${subject.kind}`, id: subject.id },
    details: { number, outcome: decision.outcome, kind: decision.kind },
    at: now,
  })
  // read again: a label renewed meanwhile is named by what it is now
  await tellDecided(tx, services, await subjectOf(tx, subject), decision, day)
  return number
}

const moveFor = (kind: DecisionKind, outcome: DecisionOutcome): Move => {
  if (outcome === 'adjourned') return 'adjourn'
  if (outcome === 'granted') return kind === 'appeal' ? 'grant-appeal' : 'grant'
  return kind === 'appeal' ? 'refuse-appeal' : 'refuse'
}

const decideApplication = async (
  tx: Database,
  services: Services,
  actor: Actor,
  subject: Subject,
  decision: Decision,
  now: Date,
): Promise<void> => {
  const application = await applicationById(tx, subject.id)
  const move = moveFor(decision.kind, decision.outcome)
  const moved = await moveApplication(tx, application, {
    move,
    actorId: actor.id,
    now,
    details: { decision: decision.number },
  })
  // the rule said that the committee has it, and its row is held: anything else is a defect
  if (!moved.ok) throw new Error(`decision ${decision.number}: ${moved.refusal}`)
  if (decision.kind === 'appeal') await closeAppeal(tx, subject.id, now)
  // there is no other way to go: the documents go back, and no one person is said to have ended it
  if (move === 'refuse-appeal') await unshareAll(tx, { kind: 'label_application', id: subject.id }, now)
  if (decision.outcome === 'granted') await awardLabel(tx, services, application, decision, now)
  if (decision.outcome === 'adjourned') await askCompletion(tx, decision, now)
}

/** What a decision put off asks is awaited like any correction: with a term, reminders, and the desk told when it passes. */
const askCompletion = async (tx: Database, { id, applicationId }: Decision, now: Date): Promise<void> => {
  const dueOn = completionDueOn(await readSettings(tx), parisDay(now))
  await tx
    .insertInto('label_correction')
    .values({ application_id: found(applicationId), decision_id: id, reasons: '[]', due_on: dueOn, asked_at: now })
    .execute()
}

/** What became of an award: kept as it is (active again, if it was suspended), suspended or withdrawn from today. */
const decideProcedure = async (tx: Database, subject: Subject, decision: Decision, now: Date): Promise<void> => {
  await tx
    .updateTable('label_procedure')
    .set({ status: decision.outcome, closed_at: now })
    .where('id', '=', subject.id)
    .execute()
  // the documents were given until it is over; no one person is said to have ended it
  await unshareAll(tx, { kind: 'label_procedure', id: subject.id }, now)
  if (!subject.award) return
  const day = parisDay(now)
  const award = {
    id: await carryDecided(tx, subject.id, subject.award.id, now),
    organisationId: subject.organisationId,
  }
  const before = await stateOfAward(tx, award.id, day)
  const state = decision.outcome === 'kept' ? 'active' : decision.outcome === 'suspended' ? 'suspended' : 'withdrawn'
  if (before !== state && (before === 'active' || before === 'suspended'))
    await changeAwardState(tx, award, { state, decisionId: decision.id, day, now })
}

/** The rank of the next decision of the year. Two decisions that take effect at the same moment come one after the other. */
const nextRank = async (tx: Database, year: string): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtext('label_decision_number'))`.execute(tx)
  const { rows } = await sql<{ last: number | null }>`
    select max(substring(number from 8)::integer) as last from label_decision where number like ${`D-${year}-%`}`.execute(
    tx,
  )
  return (rows[0]?.last ?? 0) + 1
}
