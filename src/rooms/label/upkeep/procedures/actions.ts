import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { unshareAll } from '#rooms/vault/index.ts'
import { contemplate } from '../../committee/contradictions/actions.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { awardById, readAwardToCoordinate } from '../queries.ts'
import { actBy } from '../rules.ts'
import { tellKept, tellLifting } from './emails.ts'
import { openProcedure, type Procedure, readProcedure } from './queries.ts'
import { mayClose, type OpenedByHand, type OpenRefusal, refusalToOpen } from './rules.ts'

export type Opening = { kind: OpenedByHand; reasons: string; criteria: readonly string[] }

/**
 * Puts a suspension, its lifting or a withdrawal before the committee. For a sanction, the structure is told why and heard first: the
 * committee decides nothing against it before.
 */
export const open = (
  services: Services,
  actor: Actor,
  awardId: string,
  { kind, reasons, criteria }: Opening,
  now: Date,
): Promise<Outcome<Id, OpenRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const award = await readAwardToCoordinate(tx, actor, awardId, parisDay(now), true)
    const hasOpen = (await openProcedure(tx, award.id)) !== null
    const refusal = refusalToOpen({ state: award.state, hasOpen }, kind)
    if (refusal) return refused(refusal)
    const { decision_days } = await readSettings(tx)
    const { id } = await tx
      .insertInto('label_procedure')
      .values({
        ...{ award_id: award.id, kind, reasons, criteria: [...criteria] },
        // for a sanction it counts from the end of the hearing, which writes it again
        ...{ status: 'committee', act_by: actBy(parisDay(now), decision_days), opened_by: actor.id, opened_at: now },
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tell(tx, actor, id, 'label.procedure-opened', now, { kind })
    if (kind === 'lifting') await tellLifting(tx, services, award, id)
    else await hearFirst(tx, services, actor, id, { reasons, criteria }, now)
    return done(id)
  })

/** The structure is asked for its observations, with the delay of every contradictory stage. */
const hearFirst = async (
  tx: Database,
  services: Services,
  actor: Actor,
  id: Id,
  about: { reasons: string; criteria: readonly string[] },
  now: Date,
): Promise<void> => {
  const heard = await contemplate({ ...services, db: tx }, actor, { kind: 'procedure', id }, about, now)
  // whoever coordinates may always ask, and nothing was proposed yet: anything else is a defect
  if (!heard.ok) throw new Error(`procedure ${id}: ${heard.refusal}`)
}

/** What the structure said is enough: the label goes on, and it is told why. */
export const keep = (
  services: Services,
  actor: Actor,
  id: string,
  conclusion: string,
  now: Date,
): Promise<Outcome<Procedure, 'not-now'>> =>
  inTransaction(services.db, async (tx) => {
    const procedure = await readToClose(tx, actor, id, now)
    if (!procedure) return refused('not-now')
    await tx
      .updateTable('label_procedure')
      .set({ status: 'kept', conclusion, closed_at: now })
      .where('id', '=', procedure.id)
      .execute()
    await unshareAll(tx, { kind: 'label_procedure', id: procedure.id }, now, actor.id)
    await tell(tx, actor, procedure.id, 'label.procedure-kept', now, { kind: procedure.kind })
    await tellKept(tx, services, await awardById(tx, procedure.awardId, parisDay(now)), procedure, conclusion)
    return done(procedure)
  })

/** What the structure said, or its silence, goes to the committee: it is heard on these reasons before anything is decided. */
export const sendToCommittee = (
  services: Services,
  actor: Actor,
  id: string,
  reasons: string,
  now: Date,
): Promise<Outcome<Procedure, 'not-now'>> =>
  inTransaction(services.db, async (tx) => {
    const procedure = await readToClose(tx, actor, id, now)
    if (!procedure) return refused('not-now')
    await tx
      .updateTable('label_procedure')
      .set({ status: 'committee', reasons: `${procedure.reasons}\n\n${reasons}` })
      .where('id', '=', procedure.id)
      .execute()
    await tell(tx, actor, procedure.id, 'label.procedure-sent', now, { kind: procedure.kind })
    await hearFirst(tx, services, actor, procedure.id, { reasons, criteria: procedure.criteria }, now)
    return done(procedure)
  })

/** For those who coordinate; null while it is not theirs to close. Throws « not found ». */
const readToClose = async (tx: Database, actor: Actor, id: string, now: Date): Promise<Procedure | null> => {
  const today = parisDay(now)
  const { procedure } = await readProcedure(tx, actor, id, today, true)
  await readAwardToCoordinate(tx, actor, procedure.awardId, today)
  return mayClose(procedure, today) ? procedure : null
}

const tell = (tx: Database, actor: Actor, id: Id, verb: string, at: Date, details: Record<string, string>) =>
  record(tx, { actorId: actor.id, verb, subject: { kind: 'label_procedure', id }, details, at })
