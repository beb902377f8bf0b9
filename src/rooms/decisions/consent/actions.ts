import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { enqueue } from '#core/jobs.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { adoptedBy, type ResultOf } from '../counting/rules.ts'
import { canLead } from '../deliberation/rules.ts'
import { holdDecision } from '../proposals/actions.ts'
import { tell } from '../proposals/actions-proposing.ts'
import { type DecisionView, electorsOf } from '../queries.ts'
import { tellElectors } from '../votes/jobs-telling.ts'
import { refusalByClock } from '../votes/rules.ts'
import { stanceOf, takenIn } from './queries.ts'
import { countConsent, needsReason, refusalToTake, type Stance, type StanceRefusal, shortestReason } from './rules.ts'

type Named = { kind: string; id: string }
type Step = Promise<Outcome<Id, StanceRefusal>>
type Needs = Pick<Services, 'db'>

const holdConsent = async (tx: Database, actor: Actor, id: string, now: Date) => {
  const held = await holdDecision(tx, actor, id, now)
  return held.decision.method === 'consent' && held.decision.status !== 'draft' ? held : notFound()
}

type Taking = { voice: Named; stance: Stance; reason: string }

/** Takes a stance in the name of a voice, or changes it, until the close. An objection said otherwise waits for another answer. */
export const takeStance = ({ db }: Needs, actor: Actor, id: string, taking: Taking, now: Date): Step =>
  inTransaction(db, async (tx) => {
    const { decision } = await holdConsent(tx, actor, id, now)
    const electors = decision.openedAt ? await electorsOf(tx, actor, decision.id) : []
    const refusal = refusalToTake(decision, electors, actor, now, taking.voice)
    if (refusal) return refused(refusal)
    const { voice, stance } = taking
    const reason = needsReason(stance) ? taking.reason.trim() : ''
    if (needsReason(stance) && reason.length < shortestReason) return refused('no-reason')
    await sql`
      insert into decision_stance (decision_id, member_kind, member_id, stance, reason, said_by, said_at)
      values (${decision.id}, ${voice.kind}, ${voice.id}, ${stance}, ${reason}, ${actor.id}, ${now})
      on conflict (decision_id, member_kind, member_id) do update set
        stance = excluded.stance, reason = excluded.reason, said_by = excluded.said_by, said_at = excluded.said_at, lifted_at = null,
        answer = '', answered = null, answered_at = null
      where (decision_stance.stance, decision_stance.reason) is distinct from (excluded.stance, excluded.reason)
        or decision_stance.lifted_at is not null`.execute(tx)
    return done(decision.id)
  })

/** Its author no longer maintains an objection: it stays readable, lifted, and counts as consent. */
export const liftObjection = ({ db }: Needs, actor: Actor, id: string, voice: Named, now: Date): Step =>
  inTransaction(db, async (tx) => {
    const { decision } = await holdConsent(tx, actor, id, now)
    if (!isId(voice.id)) return notFound()
    const refusal = refusalToTake(decision, await electorsOf(tx, actor, decision.id), actor, now, voice)
    if (refusal === 'not-elector') return notFound()
    if (refusal) return refused(refusal)
    const lifted = await tx
      .updateTable('decision_stance')
      .set({ lifted_at: now })
      .where('decision_id', '=', decision.id)
      .where('member_kind', '=', voice.kind)
      .where('member_id', '=', voice.id)
      .where('stance', '=', 'objection')
      .where('lifted_at', 'is', null)
      .executeTakeFirst()
    return Number(lifted.numUpdatedRows) === 1 ? done(decision.id) : refused('not-an-objection')
  })

type Answer = { answered: 'integrated' | 'not'; answer: string }

/** Whoever leads says what was done with an objection. What it says, and whether it is maintained, is its author's only. */
export const answerObjection = (
  { db }: Needs,
  actor: Actor,
  id: string,
  voice: Named,
  { answered, answer }: Answer,
  now: Date,
): Step =>
  inTransaction(db, async (tx) => {
    const { decision, standing } = await holdConsent(tx, actor, id, now)
    if (!canLead(decision, standing, actor) || !isId(voice.id)) return notFound()
    const refusal = refusalByClock(decision, now)
    if (refusal) return refused(refusal)
    const taken = found(await stanceOf(tx, decision.id, voice, { actor, within: true }))
    if (taken.stance !== 'objection') return refused('not-an-objection')
    await tx
      .updateTable('decision_stance')
      .set({ answer, answered, answered_at: now })
      .where('decision_id', '=', decision.id)
      .where('member_kind', '=', voice.kind)
      .where('member_id', '=', voice.id)
      .execute()
    return done(decision.id)
  })

/** Counts the stances of a decision held and whose time is over, and publishes what was counted. */
export const closeConsent = async (tx: Database, decision: DecisionView, now: Date): Promise<ResultOf<'consent'>> => {
  const result = countConsent(await takenIn(tx, decision.id), decision.electors ?? 0, decision.quorum)
  await tx
    .updateTable('decision')
    .set({ status: 'closed', closed_at: now, result: JSON.stringify(result), adopted: adoptedBy(result) })
    .where('id', '=', decision.id)
    .execute()
  await tell(tx, { id: decision.id, body: decision.in.body, title: decision.title }, 'decision.closed', null, now)
  await enqueue(tx, tellElectors, { decisionId: decision.id, what: 'closed', after: null })
  return result
}
