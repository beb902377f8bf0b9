import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { type Followed, followedBy, followOf, lastEvent, myFollow, type Subject } from './queries.ts'
import { type FollowRefusal, maxFollows, type Pace } from './rules.ts'

/** Follows a community or a territory, from now on, at this pace; followed already, only the pace changes. */
export const follow = (
  db: Database,
  actor: Actor,
  subject: Subject,
  pace: Pace,
  now: Date,
): Promise<Outcome<Pace, FollowRefusal>> =>
  inTransaction(db, async (tx) => {
    // one after the other: two tabs together would pass the limit, or both be the first
    await tx.selectFrom('app_user').select('id').where('id', '=', actor.id).forNoKeyUpdate().execute()
    const known = await followOf(tx, actor.id, subject)
    if (known) {
      await changePace(tx, actor, known.id, pace)
      return done(pace)
    }
    if ((await followedBy(tx, actor.id)).length >= maxFollows) return refused('too-many')
    await tx
      .insertInto('follow')
      .values({
        ...{ user_id: actor.id, pace, told_until: await lastEvent(tx), told_on: parisDay(now), created_at: now },
        ...(subject.kind === 'community' ? { community_id: subject.id } : { territory_id: subject.id }),
      })
      .execute()
    return done(pace)
  })

/** Another pace for something already followed. */
export const changePace = async (db: Database, actor: Actor, id: Id, pace: Pace): Promise<Followed> => {
  const followed = await myFollow(db, actor.id, id)
  await db.updateTable('follow').set({ pace }).where('id', '=', followed.id).execute()
  return followed
}

/** Stops following, and answers what it was. */
export const unfollow = async (db: Database, actor: Actor, id: Id): Promise<Followed> => {
  const followed = await myFollow(db, actor.id, id)
  await db.deleteFrom('follow').where('id', '=', followed.id).execute()
  return followed
}
