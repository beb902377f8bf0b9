import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import { addDays, daysBetween, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { communityById } from '../../queries.ts'
import { to } from '../paths.ts'
import { settle } from '../steps/actions-opinions.ts'
import { holdPathway } from '../steps/actions-work.ts'
import { pathwayOf } from '../steps/queries.ts'
import { stallDue, stalls } from '../steps/rules.ts'
import { writeToAll } from './emails.ts'
import { peopleOf, stillSince, waitingSteps } from './queries.ts'
import { offeredTitle, stalled } from './words.ts'

const alone = aloneIn('communities-pathway')

/** Every night: what the members who remain all agree to is validated; a pathway where nothing moves is nudged, then offered to others. */
export const followPathways = async (services: Services): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  for (const { id, communityId, key } of await waitingSteps(services.db))
    await alone(services, id, async (tx) => {
      await holdPathway(tx, communityId, null, today)
      const community = await communityById(tx, communityId)
      const step = (await pathwayOf(tx, communityId)).steps.find((one) => one.key === key)
      if (step?.status === 'submitted') await settle({ tx, community, now, today, step: { ...step, id } })
    })
  for (const { id } of await stillSince(services.db, addDays(today, -Math.min(...stalls))))
    await alone(services, id, (tx) => nudge(tx, services, id))
}

const nudge = async (tx: Database, services: Services, id: Id): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  const community = await communityById(tx, id)
  if (community.status !== 'building') return
  await holdPathway(tx, id, null, community.startedOn)
  const row = await tx
    .selectFrom('community_pathway')
    .select(['moved_on', 'nudged'])
    .where('community_id', '=', id)
    .executeTakeFirstOrThrow()
  const due = stallDue(daysBetween(row.moved_on, today), row.nudged)
  if (due === null) return
  await tx
    .updateTable('community_pathway')
    .set({ nudged: due, offered_on: due === 90 ? today : null })
    .where('community_id', '=', id)
    .execute()
  const { action, ...letter } = stalled[due](community.name)
  const event = `pathway:${id}:still:${due}:${row.moved_on}`
  const path = to.pathway(community.slug)
  await writeToAll(tx, services, await peopleOf(tx, id, today), { event, ...letter, action: { label: action, path } })
  if (due < 90) return
  await record(tx, {
    actorId: null,
    verb: 'community.pathway_offered',
    subject: { kind: 'community', id },
    isPublic: true,
    details: { title: offeredTitle, path },
    at: now,
  })
}
