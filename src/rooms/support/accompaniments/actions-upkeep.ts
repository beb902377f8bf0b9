import type { Database } from '#core/database.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { alone } from '../alone.ts'
import { turn } from './actions.ts'
import { remindAction, tellMove, tellSixMonths } from './emails.ts'
import { accompanimentById } from './queries.ts'
import { dueSoon, nightly } from './queries-upkeep.ts'
import { terms } from './rules.ts'

/** One accompaniment, held until it is done with. */
const held = (services: Services, id: Id, work: (tx: Database) => Promise<unknown>): Promise<void> =>
  alone(services, id, async (tx) => {
    await tx.selectFrom('accompaniment').select('id').where('id', '=', id).forUpdate().execute()
    await work(tx)
  })

/** Every morning: proposals nobody answered lapse, actions due soon are reminded of once, the six months are asked about on the day. */
export const followAccompaniments = async (services: Services): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  const { unanswered, sixMonths } = await nightly(services.db, today, addDays(today, -terms.proposal))
  for (const { id } of unanswered) {
    await held(services, id, async (tx) => {
      const accompaniment = await accompanimentById(tx, id, today)
      if (accompaniment?.status !== 'proposed') return
      const after = await turn(tx, accompaniment, 'lapse', { actorId: null, now })
      await tellMove(tx, services, after, 'lapse', null)
    })
  }
  for (const { id } of sixMonths) {
    await held(services, id, async (tx) => {
      const accompaniment = await accompanimentById(tx, id, today)
      if (accompaniment) await tellSixMonths(tx, services, accompaniment)
    })
  }
  for (const action of await dueSoon(services.db, today, addDays(today, terms.warning))) {
    await held(services, action.accompanimentId, async (tx) => {
      const accompaniment = await accompanimentById(tx, action.accompanimentId, today)
      if (!accompaniment) return
      await tx.updateTable('accompaniment_action').set({ reminded_at: now }).where('id', '=', action.id).execute()
      await remindAction(tx, services, accompaniment, action)
    })
  }
}
