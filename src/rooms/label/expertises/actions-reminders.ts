import type { Database } from '#core/database.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { alone } from '../lifecycle/alone.ts'
import { applicationById } from '../lifecycle/queries.ts'
import { markReminded } from './actions.ts'
import { tellDesk, tellReminder } from './emails.ts'
import { awaitedBefore, lockExpertise } from './queries.ts'
import { isAwaited, reminderDays, reminderDue } from './rules.ts'

/** Every day: asks again those whose opinion is awaited, near the term and after it, each time once; the desk learns of a silence. */
export const remindExperts = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  const soon = addDays(today, -reminderDays[0])
  for (const { id, applicationId } of await awaitedBefore(services.db, soon))
    await alone(services, id, (tx) => lookAt(tx, services, applicationId, id))
}

const lookAt = async (tx: Database, services: Services, applicationId: string, id: string): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  const expertise = await lockExpertise(tx, applicationId, id)
  const days = reminderDue(expertise.dueOn, today)
  if (days === null || !isAwaited(expertise)) return
  const application = await applicationById(tx, applicationId)
  const sent = await tellReminder(tx, services, expertise, application, { event: `auto:${days}`, today })
  if (sent) await markReminded(tx, id, expertise.reminders, now)
  // the last reminder: from now on it is for the desk to do without, or to ask someone else
  if (days === reminderDays[2]) await tellDesk(tx, services, expertise, application, { what: 'silent', today })
}
