import { randomUUID } from 'node:crypto'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { readSubject } from '../queries-subjects.ts'
import type { DecisionOutcome, Subject, SubjectKey } from '../rules.ts'
import { takeEffect } from './actions-effect.ts'
import { beforeDeciding, type Decision, proposalOn, seatingOf } from './queries.ts'
import {
  type CriterionReason,
  type ProposeRefusal,
  refusalToPropose,
  refusalToSign,
  refusalToSit,
  type SignRefusal,
  takesEffect,
} from './rules.ts'

export type Draft = {
  outcome: DecisionOutcome
  reasons: string
  criteria: readonly CriterionReason[]
  conditions: string
}

/** A member present proposes a decision, in writing, and signs it first. It is nothing until others have signed too. */
export const proposeDecision = (
  { db }: Services,
  actor: Actor,
  key: SubjectKey,
  draft: Draft,
  now: Date,
): Promise<Outcome<Id, ProposeRefusal>> =>
  inTransaction(db, async (tx) => {
    const { subject } = await readSubject(tx, actor, key, parisDay(now), true)
    const { seat, sessionId } = await seatingOf(tx, actor, subject, parisDay(now), true)
    const before = await beforeDeciding(tx, subject, await readSettings(tx))
    const refusal = refusalToPropose(subject, draft.outcome, seat, before)
    if (refusal) return refused(refusal)
    const { id } = await tx
      .insertInto('label_decision')
      .values({
        number: `P-${randomUUID()}`,
        ...(subject.kind === 'application' ? { application_id: subject.id } : { procedure_id: subject.id }),
        session_id: sessionId,
        kind: subject.decision,
        outcome: draft.outcome,
        reasons: draft.reasons,
        criteria: JSON.stringify(draft.criteria),
        conditions: draft.conditions,
        proposed_by: actor.id,
        proposed_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await sign(tx, id, actor, now)
    await tell(tx, actor, subject, 'label.decision-proposed', now, { outcome: draft.outcome })
    return done(id)
  })

/** Another member present signs what was proposed. With enough signatures it takes effect, at once and whole. */
export const signDecision = (
  services: Services,
  actor: Actor,
  key: SubjectKey,
  decisionId: Id,
  now: Date,
): Promise<Outcome<{ number: string | null }, SignRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const inHand = await proposalInHand(tx, actor, key, decisionId, now)
    if (!inHand.ok) return inHand
    const { subject, proposal } = inHand.value
    const seating = await seatingOf(tx, actor, subject, parisDay(now), true)
    const refusal = refusalToSign(subject, seating, proposal, actor.id)
    if (refusal) return refused(refusal)
    await sign(tx, proposal.id, actor, now)
    await tell(tx, actor, subject, 'label.decision-signed', now, { outcome: proposal.outcome })
    const { signatures } = await readSettings(tx)
    if (!takesEffect(proposal.signatures.length + 1, signatures)) return done({ number: null })
    return done({ number: await takeEffect(tx, services, actor, subject, proposal, now) })
  })

/** Someone present would not sign it: the proposal is put aside with the reason given, and another can be written. */
export const declineDecision = (
  { db }: Services,
  actor: Actor,
  key: SubjectKey,
  decisionId: Id,
  why: string,
  now: Date,
): Promise<Outcome<null, SignRefusal>> =>
  inTransaction(db, async (tx) => {
    const inHand = await proposalInHand(tx, actor, key, decisionId, now)
    if (!inHand.ok) return inHand
    const { subject, proposal } = inHand.value
    const refusal = refusalToSit((await seatingOf(tx, actor, subject, parisDay(now))).seat)
    if (refusal) return refused(refusal)
    await putAside(tx, proposal.id, { why, by: actor.id, now })
    await tell(tx, actor, subject, 'label.decision-declined', now, {
      outcome: proposal.outcome,
      signatures: proposal.signatures.length,
    })
    return done(null)
  })

/** A proposal that nobody will sign any more is kept, and counts for nothing. */
export const putAside = async (
  tx: Database,
  decisionId: Id,
  { why, by, now }: { why: string; by: Id | null; now: Date },
): Promise<void> => {
  await tx
    .updateTable('label_decision')
    .set({ declined_at: now, declined_why: why, declined_by: by })
    .where('id', '=', decisionId)
    .where('effective_at', 'is', null)
    .execute()
}

type InHand = { subject: Subject; proposal: Decision }

/** The proposal that was on screen, held until the end of the transaction; gone when another took its place meanwhile. */
const proposalInHand = async (
  tx: Database,
  actor: Actor,
  key: SubjectKey,
  decisionId: Id,
  now: Date,
): Promise<Outcome<InHand, 'gone'>> => {
  const { subject } = await readSubject(tx, actor, key, parisDay(now), true)
  const proposal = await proposalOn(tx, subject)
  return proposal?.id === decisionId ? done({ subject, proposal }) : refused('gone')
}

const sign = async (tx: Database, decisionId: Id, actor: Actor, now: Date): Promise<void> => {
  await tx
    .insertInto('label_decision_signature')
    .values({ decision_id: decisionId, user_id: actor.id, signed_at: now })
    .execute()
}

const tell = (
  tx: Database,
  actor: Actor,
  subject: Subject,
  verb: string,
  at: Date,
  details: Record<string, string | number>,
) => record(tx, { actorId: actor.id, verb, subject: { kind: `label_${subject.kind}`, id: subject.id }, details, at })
