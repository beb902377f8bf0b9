import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { awardById } from '../queries.ts'
import { tellCarried } from './emails.ts'
import { holdProcedures, openProcedure, procedureById } from './queries.ts'

/**
 * A label renewed does not leave behind what is asked about it: the structure answers, and the committee decides, about the next one. The
 * structure learns it, once.
 */
export const carryProcedure = async (
  tx: Database,
  services: Services,
  { id, awardId, nextId }: { id: Id; awardId: Id; nextId: Id },
): Promise<void> => {
  const next = await awardById(tx, nextId, parisDay(services.clock()), true)
  await holdProcedures(tx, awardId)
  const procedure = await procedureById(tx, id)
  // two at once cannot be: the other one is brought to its end first
  if (procedure.closedAt || procedure.awardId === nextId || (await openProcedure(tx, nextId))) return
  await goOn(tx, id, nextId, services.clock())
  await tellCarried(tx, services, next, procedure)
}

/**
 * What the committee decides about a label that gave way is about the one that goes on: on the day of a renewal, the morning may not have
 * carried it yet. The procedure is closed, so that nothing more is asked, and the decision has its own letter. Answers the award.
 */
export const carryDecided = async (tx: Database, id: Id, awardId: Id, now: Date): Promise<Id> => {
  const { state, renewedBy } = await awardById(tx, awardId, parisDay(now))
  if (state !== 'replaced' || !renewedBy) return awardId
  await goOn(tx, id, renewedBy, now)
  return renewedBy
}

const goOn = async (tx: Database, id: Id, nextId: Id, at: Date): Promise<void> => {
  await tx.updateTable('label_procedure').set({ award_id: nextId }).where('id', '=', id).execute()
  await record(tx, { actorId: null, verb: 'label.procedure-carried', subject: { kind: 'label_procedure', id }, at })
}
