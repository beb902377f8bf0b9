import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { alone } from '../alone.ts'
import { write } from '../referrals/actions.ts'
import { remindHand, tellMove } from '../referrals/emails.ts'
import { referralById, waitingSince } from '../referrals/queries.ts'
import { handOf, isOpen, reminderDue, reminders } from '../referrals/rules.ts'
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

/** Every morning: whoever has the hand is reminded, and what nobody moved in time ends. */
export const followReferrals = async (services: Services): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  const waiting = await waitingSince(services.db, addDays(today, -Math.min(...reminders)))
  for (const { id } of waiting) {
    await alone(services, id, async (tx) => {
      await tx.selectFrom('referral').select('id').where('id', '=', id).forUpdate().execute()
      const referral = await referralById(tx, id)
      if (!referral || !isOpen(referral.status)) return
      if (referral.dueOn < today) {
        const after = await write(tx, referral, 'expire', {}, { actorId: null, now })
        return tellMove(tx, services, after, 'expire', null)
      }
      const days = reminderDue(parisDay(referral.movedAt), referral.lastReminder, today)
      const hand = handOf(referral.status)
      if (days === null || hand === 'nobody') return
      await tx.updateTable('referral').set({ last_reminder: days }).where('id', '=', id).execute()
      await remindHand(tx, services, referral, hand, days)
    })
  }
}
