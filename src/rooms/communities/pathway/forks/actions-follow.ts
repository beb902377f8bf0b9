import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import type { Day } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { CommunityView } from '../../queries.ts'
import type { Version } from '../models/rules.ts'
import { to } from '../paths.ts'
import { celebrate } from '../steps/actions.ts'
import { holdPathway, touch } from '../steps/actions-work.ts'
import { pathwayOf } from '../steps/queries.ts'
import type { FollowRefusal } from './rules.ts'

type Following = { tx: Database; actor: Actor; community: CommunityView; now: Date; today: Day }

/** What the community follows from now on. What was done is kept, under the keys of the steps: a step that was begun is never lost. */
export const follow = async (
  { tx, actor, community, now, today }: Following,
  version: Version,
): Promise<Outcome<Version, FollowRefusal>> => {
  if (version.status !== 'published' || (version.pathway.demo && !community.demo)) return refused('not-for-you')
  await holdPathway(tx, community.id, actor.id, today)
  const current = await pathwayOf(tx, community.id)
  const isFirst = current.followed?.chosenOn === today && current.steps.every(({ id }) => id === null)
  if (current.version.id === version.id && !isFirst) return refused('same-version')
  const kept = version.steps.map(({ key }) => key)
  if (current.steps.some(({ key, status }) => status !== 'todo' && !kept.includes(key))) return refused('steps-lost')
  await tx
    .updateTable('community_pathway')
    .set({ version_id: version.id, chosen_by: actor.id, chosen_on: today })
    .where('community_id', '=', community.id)
    .execute()
  await touch(tx, community.id, today)
  await record(tx, {
    actorId: actor.id,
    verb: 'community.pathway_chosen',
    subject: { kind: 'community', id: community.id },
    isPublic: true,
    details: { title: version.pathway.name, path: to.pathway(community.slug), number: version.number },
    at: now,
  })
  await celebrate({ tx, community, now, today })
  return done(version)
}
