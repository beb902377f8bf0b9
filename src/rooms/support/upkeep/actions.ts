import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { alone } from '../alone.ts'
import { erase } from '../scouting/actions.ts'
import { tellStructure, writeToHolder } from '../scouting/emails.ts'
import { dayOf, lockScouting, nightly } from '../scouting/queries.ts'
import { isReminderDue, terms } from '../scouting/rules.ts'
import { tokenOf } from '../scouting/token.ts'

/** Every night: what nobody answered in time is erased, its structure is told; holders are reminded once, after a month. */
export const tidyScoutings = async (services: Services): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  const { expired, toRemind } = await nightly(services.db, today, addDays(today, -terms.reminder))
  for (const { id } of expired) {
    await alone(services, id, async (tx) => {
      const scouting = await lockScouting(tx, id)
      if (!scouting?.expiresOn || scouting.expiresOn >= today) return
      await erase(tx, scouting, { actorId: null, at: now })
      if (scouting.status !== 'declined') await tellStructure(tx, services, scouting, 'erased')
    })
  }
  for (const { id } of toRemind) {
    await alone(services, id, async (tx) => {
      const scouting = await lockScouting(tx, id)
      if (!scouting?.expiresOn) return
      const facts = { ...scouting, contactedOn: dayOf(scouting.contactedAt), isReminded: scouting.remindedAt !== null }
      if (!isReminderDue(facts, today)) return
      await tx.updateTable('scouting').set({ reminded_at: now }).where('id', '=', id).execute()
      const token = tokenOf(services.secret, id, 'contacted')
      await writeToHolder(tx, services, scouting, 'reminder', { token, expiresOn: scouting.expiresOn })
    })
  }
}
