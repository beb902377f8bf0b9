import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { happeningsIn } from '../activity/queries.ts'
import { tellNews } from './emails.ts'
import { communitiesFollowed, type Followed, followerById, followsBehind, lastEventBefore } from './queries.ts'
import { isDue, type Pace } from './rules.ts'

const batch = 200

const shown = 20

// an event takes its number before its transaction ends: what is still being written as we read would fall between two mails
const settlingMs = 60_000

/** Tells those who follow at these paces what happened since they were told. One that fails stops no other. */
export const tellFollowers = async (services: Services, paces: readonly Pace[]): Promise<void> => {
  const now = services.clock()
  const until = await lastEventBefore(services.db, new Date(now.getTime() - settlingMs))
  for (let after: Id | null = null; ; ) {
    const behind: Followed[] = await followsBehind(services.db, paces, until, after, batch)
    for (const followed of behind.filter((one) => isDue(one, parisDay(now))))
      await aloneIn('follow')(services, followed.id, (tx) => tellOne(tx, services, followed, until, now))
    after = behind.at(-1)?.id ?? null
    if (behind.length < batch) return
  }
}

const tellOne = async (
  tx: Database,
  services: Services,
  followed: Followed,
  until: number,
  now: Date,
): Promise<void> => {
  const moved = await tx
    .updateTable('follow')
    .set({ told_until: until, told_on: parisDay(now) })
    .where('id', '=', followed.id)
    // stopped, or told meanwhile: nothing is left to say
    .where('told_until', '=', followed.toldUntil)
    .returning('id')
    .executeTakeFirst()
  const person = moved && (await followerById(tx, followed.userId))
  if (!person) return
  const span = { after: followed.toldUntil, until, limit: shown + 1 }
  const news = await happeningsIn(tx, await communitiesFollowed(tx, followed), span)
  if (news.length > 0) await tellNews(tx, services, person, followed, { news: news.slice(0, shown), until })
}
