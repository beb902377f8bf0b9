import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { tellHolders } from '../cases/emails.ts'
import { happened } from '../cases/events.ts'
import { lockCase } from '../cases/queries.ts'
import { letters } from '../words.ts'
import { type By, dropHand } from './actions.ts'
import { orphans } from './queries.ts'

/**
 * Whoever had this case no longer may: it looks for another hand at once, and its holder is told that it is not lost. Nothing is done to a case
 * whose hand may still act.
 */
export const freeFromHand = async (tx: Database, services: Services, id: Id, by: By): Promise<void> => {
  const blocker = await lockCase(tx, id)
  const [orphan] = await orphans(tx, parisDay(by.now), { only: id })
  if (!orphan) return
  await happened(tx, blocker, { ...by, at: by.now, verb: 'hand_ended' })
  await tellHolders(tx, services, blocker, { key: `ended:${by.now.getTime()}`, said: letters.holder.given_back })
  await dropHand(tx, services, blocker, { kind: 'ended', reason: '' }, by)
}
