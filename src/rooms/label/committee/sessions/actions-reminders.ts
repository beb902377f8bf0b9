import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import { workingDaysBetween } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { alone } from '../../lifecycle/alone.ts'
import { applicationById } from '../../lifecycle/queries.ts'
import { escalate } from '../../reviews/actions-reminders.ts'
import { letters } from '../../reviews/words-letters.ts'
import { sinceOf } from '../../tracking/queries.ts'
import { waitingForCommittee } from '../queries-subjects.ts'
import { sessionAwaitedDays } from './rules.ts'

/**
 * Every day: an application that the committee has, and that no session to come has on its agenda, is told to those who coordinate; again
 * each time it comes back from a hearing.
 */
export const remindOfSessions = async (services: Services): Promise<void> => {
  for (const { kind, id } of await waitingForCommittee(services.db, true))
    if (kind === 'application') await alone(services, id, (tx) => lookAt(tx, services, id))
}

const lookAt = async (tx: Database, services: Services, id: string): Promise<void> => {
  const since = parisDay(await sinceOf(tx, await applicationById(tx, id)))
  if (workingDaysBetween(since, parisDay(services.clock())) < sessionAwaitedDays) return
  await escalate(tx, services, id, `no-session:${id}:${since}`, letters.escalation.noSession)
}
