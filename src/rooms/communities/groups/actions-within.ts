import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { Hand } from './actions.ts'
import { type GroupView, lockGroup, standingInGroup } from './queries.ts'
import { type GroupStanding, isGroupOpenTo } from './rules.ts'
import type { Refusal } from './words-names.ts'

type Doing = {
  slug: string
  now: Date
  can: (group: GroupView, standing: GroupStanding, actor: Actor) => boolean
}

/**
 * One write in a group: it is held, read with what the person is to it, and the rule is asked again. Whoever could never do this finds nothing;
 * in a group that is over, its members are told so.
 */
export const within = <T, R extends Refusal>(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  { slug, now, can }: Doing,
  work: (hand: Hand) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | 'not-open'>> =>
  inTransaction<Outcome<T, R | 'not-open'>>(db, async (tx) => {
    const group = await lockGroup(tx, slug)
    const standing = await standingInGroup(tx, actor, group, parisDay(now))
    if (!can(group, standing, actor)) {
      if (standing.voices.length > 0 && !isGroupOpenTo(group, actor)) return refused('not-open')
      return notFound()
    }
    return work({ tx, group, standing, now })
  })
