import { aloneIn } from '#core/alone.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { tellHand } from '../cases/emails.ts'
import { lockCase } from '../cases/queries.ts'
import { letters } from '../words.ts'
import { repliesPast } from './queries-replies.ts'

const alone = aloneIn('unblocking')
/** How far back a morning looks: mornings that are not working days, and a site that was down. One letter all the same. */
const days = 10

/** Each working morning: whoever has a case hears that an administration let its term pass, or that its silence decides. */
export const tellReplies = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  for (const { id, caseId, kind, day } of await repliesPast(services.db, { from: addDays(today, -days), today }))
    await alone(services, caseId, async (tx) => {
      const blocker = await lockCase(tx, caseId)
      const key = `${kind}:${id}:${day}`
      await tellHand(tx, services, blocker, { key, said: letters.hand[kind] }, today)
    })
}
