import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { alone } from '../alone.ts'
import { write } from '../referrals/actions.ts'
import { remindHand, tellMove } from '../referrals/emails.ts'
import { referralById, waitingSince } from '../referrals/queries.ts'
import { handOf, isOpen, reminderDue, reminders } from '../referrals/rules.ts'

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
