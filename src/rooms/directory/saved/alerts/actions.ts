import { type Database, inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { isDue } from '../rules.ts'
import { tellNews } from './emails.ts'
import { newsOf, type Watched, watchedAfter } from './queries.ts'

const batch = 200

// a thing enters at the time its transaction began: what is still being written as we read would fall between two alerts
const settlingMs = 10 * 60_000

/** Every morning: what is new in each search that is due. One that fails waits for the next morning and stops no other. */
export const tellEveryone = async (services: Services): Promise<void> => {
  const now = services.clock()
  for (let after: Id | null = null; ; ) {
    const watched = await watchedAfter(services.db, after, batch)
    for (const search of watched.filter((one) => isDue(one, parisDay(now)))) {
      await tell(services, search, now).catch((error) =>
        services.log.error({ search: search.id, err: error instanceof Error ? error.stack : String(error) }, 'alert'),
      )
    }
    after = watched.at(-1)?.id ?? null
    if (watched.length < batch) return
  }
}

const tell = async (services: Services, search: Watched, now: Date): Promise<void> => {
  const until = new Date(now.getTime() - settlingMs)
  const news = await newsOf(services.db, search, until, now)
  await inTransaction(services.db, async (tx) => {
    const moved = await tx
      .updateTable('saved_search')
      .set({ told_until: until })
      .where('id', '=', search.id)
      // stopped, deleted or told meanwhile: nothing is left to say
      .where('frequency', '<>', 'never')
      .where('told_until', '=', search.toldUntil)
      .where('told_until', '<', until)
      .returning('id')
      .executeTakeFirst()
    if (moved && news.total > 0) await tellNews(tx, services, search, news)
  })
}

/** Ends the alerts of a search, which stays in the list of its owner. */
export const stopAlerts = async (db: Database, id: Id): Promise<void> => {
  await db.updateTable('saved_search').set({ frequency: 'never' }).where('id', '=', id).execute()
}
