import { aloneIn } from '#core/alone.ts'
import { addDays, daysBetween, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { groupById } from '../queries.ts'
import { answerDays, answerReminders } from '../rules.ts'
import { remindAnswer } from './emails.ts'
import { waitingSince } from './queries.ts'

const alone = aloneIn('communities')

/** Every morning: those who answer are reminded of a request three days before its term, and once when it is over. */
export const remindRequests = async (services: Services): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  for (const { id, groupId, since, lastReminder } of await waitingSince(
    services.db,
    addDays(today, -answerReminders[0]),
  )) {
    const days = answerReminders.findLast((one) => one <= daysBetween(since, today))
    if (!days || days === lastReminder) continue
    await alone(services, id, async (tx) => {
      const taken = await tx
        .updateTable('working_group_member')
        .set({ last_reminder: days })
        .where('id', '=', id)
        .where('status', '=', 'asked')
        .returning('id')
        .executeTakeFirst()
      if (!taken) return
      const told = { requestId: id, days, isLate: days > answerDays, now }
      await remindAnswer(tx, services, await groupById(tx, groupId), told)
    })
  }
}
