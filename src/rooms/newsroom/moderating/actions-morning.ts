import { inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { tellModerators, tellMorning } from './emails.ts'
import { countModeration, justLate } from './queries.ts'

/**
 * Every morning: one mail on what waits, and one for each report or appeal whose day has passed, the first morning it is. Run twice the
 * same day, it tells nothing twice: each mail is named after what it tells.
 */
export const moderationMorning = (services: Services): Promise<void> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const today = parisDay(now)
    const figures = await countModeration(tx, today)
    if (figures.waiting + figures.reported + figures.appeals > 0) await tellMorning(tx, services, figures, now)
    for (const { kind, comment, dueOn } of await justLate(tx, today)) {
      const key = `${kind}:${comment.id}:${dueOn}`
      await tellModerators(tx, services, { kind, key, late: true, waiting: { ...comment, dueOn } }, now)
    }
  })
