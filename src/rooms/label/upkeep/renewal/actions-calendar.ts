import { type Database, inTransaction } from '#core/database.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { changeAwardState } from '../../awards/actions.ts'
import { endProcedures } from '../procedures/actions-end.ts'
import { awardById } from '../queries.ts'
import { isHeld, reminderDays, reminderDue } from '../rules.ts'
import { tellExpired, tellTermComes } from './emails.ts'
import { openApplication } from './queries.ts'
import { toExpire, toRemind } from './queries-to-remind.ts'

/** Every night: labels whose term passed end, then owners of those whose term comes are reminded. */
export const followTheCalendar = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  for (const { id } of await toExpire(services.db, today)) await alone(services, id, expire)
  for (const award of await toRemind(services.db, today, addDays(today, reminderDays[0])))
    if (reminderDue(award, today) !== null) await alone(services, award.id, remind)
}

/** One transaction each, and one that fails is logged: it never stops the night of the others. */
const alone = async (
  services: Services,
  id: Id,
  work: (tx: Database, services: Services, id: Id) => Promise<void>,
): Promise<void> => {
  try {
    await inTransaction(services.db, (tx) => work(tx, services, id))
  } catch (error) {
    const err = error instanceof Error ? error.stack : String(error)
    services.log.error({ id, err }, 'label: the calendar of one award failed')
  }
}

const expire = async (tx: Database, services: Services, id: Id): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  const award = await awardById(tx, id, today, true)
  // read before the lock: it may have given way meanwhile
  if (award.state !== 'expired') return
  const day = addDays(award.validUntil, 1)
  await changeAwardState(tx, award, { state: 'expired', decisionId: null, day, now })
  await endProcedures(tx, award.id, now)
  const open = await openApplication(tx, award)
  await tellExpired(tx, services, award, { renewing: open !== undefined && open.status !== 'draft' })
}

const remind = async (tx: Database, services: Services, id: Id): Promise<void> => {
  const today = parisDay(services.clock())
  const award = await awardById(tx, id, today, true)
  const due = reminderDue(award, today)
  if (due === null || !isHeld(award.state)) return
  await tx.updateTable('label_award').set({ last_reminder: due }).where('id', '=', id).execute()
  await tellTermComes(tx, services, award, due, today)
}
