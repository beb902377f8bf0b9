import { aloneIn } from '#core/alone.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { remindAction } from './emails.ts'
import { dueBy } from './queries-due-by.ts'
import { reminderDays, reminderDue } from './rules.ts'

const alone = aloneIn('communities')

/** Every morning: organisations are reminded of what they took, three days before its term and on the day after. */
export const remindActions = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  const until = addDays(today, reminderDays)
  for (const one of await dueBy(services.db, until)) {
    if (!reminderDue(one, today)) continue
    await alone(services, one.id, async (tx) => {
      await tx.selectFrom('group_action').select('id').where('id', '=', one.id).forUpdate().execute()
      const action = (await dueBy(tx, until, one.id))[0]
      const which = action && reminderDue(action, today)
      if (!which) return
      await tx
        .updateTable('group_action')
        .set(which === 'before' ? { reminded_before: action.dueOn } : { reminded_after: action.dueOn })
        .where('id', '=', action.id)
        .execute()
      await remindAction(tx, services, action, which)
    })
  }
}
