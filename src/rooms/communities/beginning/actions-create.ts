import type { Actor } from '#core/actor.ts'
import { aloneIn } from '#core/alone.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { freeCommunitySlug } from '../actions-address.ts'
import { tellCreated } from '../dialogue/emails.ts'
import { isSettled } from '../dialogue/rules.ts'
import { refreshCommunity } from '../indexing.ts'
import { paths } from '../paths.ts'
import { lockBeginning } from './actions.ts'
import { tellFree, tellNamed } from './emails.ts'
import { aroundOf, type Beginning, beginningById } from './queries.ts'
import { type CreateRefusal, refusalToCreate } from './rules.ts'
import { words } from './words.ts'

type Created = { id: Id; slug: string; name: string; origin: Beginning['origin'] }

/** Creates what was begun, once the dialogue with what exists is over. Its author is its first member. */
export const createCommunity = (
  services: Services,
  actor: Actor,
  id: Id,
  today: Day,
): Promise<Outcome<Created, CreateRefusal>> =>
  inTransaction(services.db, async (tx) => {
    // two that create at once on one ground follow one another: the second meets the first
    const slug = await freeCommunitySlug(tx, (await lockBeginning(tx, actor, id)).name)
    const beginning = await lockBeginning(tx, actor, id)
    const { unasked, nameTaken } = await aroundOf(tx, beginning, today)
    const facts = { ...beginning, proofs: beginning.proofs.length, unasked: unasked.length, nameTaken }
    const refusal = refusalToCreate(facts, today)
    if (refusal) return refused(refusal)

    const community = await insertCommunity(tx, actor, beginning, slug, today)
    await insertMembers(tx, actor, beginning, community.id, today)
    await refreshCommunity(tx, community.id, today)
    await tx
      .updateTable('community_beginning')
      .set({ status: 'created', ended_on: today, community_id: community.id })
      .where('id', '=', id)
      .execute()
    await record(tx, {
      actorId: actor.id,
      verb: beginning.origin === 'existing' ? 'community.declared' : 'community.begun',
      subject: { kind: 'community', id: community.id },
      isPublic: true,
      details: { title: beginning.name, path: paths.community(slug) },
    })
    await tellNamed(tx, services, community, beginning, actor)
    await tellCreated(tx, services, community, beginning, today)
    return done({ ...community, origin: beginning.origin })
  })

const insertCommunity = async (tx: Database, actor: Actor, beginning: Beginning, slug: string, today: Day) => {
  const existing = beginning.origin === 'existing'
  const community = await tx
    .insertInto('community')
    .values({
      slug,
      name: beginning.name,
      kind: beginning.kind,
      origin: beginning.origin,
      status: existing ? 'declared' : 'building',
      purpose: beginning.purpose,
      website: beginning.website,
      territory_id: beginning.place.id,
      founded_on: beginning.founded?.on ?? null,
      founded_precision: beginning.founded?.precision ?? null,
      members_partial: beginning.membersPartial,
      started_by: actor.id,
      started_on: today,
      fictional: beginning.demo,
      demo: beginning.demo,
    })
    .returning(['id', 'slug', 'name'])
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('community_territory')
    .values(
      [beginning.place, ...beginning.others].map((place) => ({ community_id: community.id, territory_id: place.id })),
    )
    .execute()
  return community
}

const insertMembers = async (tx: Database, actor: Actor, beginning: Beginning, communityId: Id, today: Day) => {
  const self = {
    organisation_id: beginning.organisationId,
    person_id: beginning.organisationId ? null : actor.id,
    name: null,
    source_name: null,
  }
  const named = beginning.members
    .filter(({ organisationId }) => organisationId === null || organisationId !== beginning.organisationId)
    .map(({ organisationId, name }) => ({
      organisation_id: organisationId,
      person_id: null,
      name: organisationId ? null : name,
      // nobody says since when: they are members the day it is declared
      source_name: words.source,
    }))
  await tx
    .insertInto('community_member')
    .values([self, ...named].map((member) => ({ ...member, community_id: communityId, joined_on: today })))
    .execute()
}

const alone = aloneIn('communities')

/** Every morning: tells those who began that the dialogue is over, once. */
export const tellWhoMayCreate = async (services: Services): Promise<void> => {
  const today = parisDay(services.clock())
  const waiting = await services.db
    .selectFrom('community_beginning')
    .select('id')
    .where('status', '=', 'dialogue')
    .where('free_told_on', 'is', null)
    .execute()
  for (const { id } of waiting) {
    await alone(services, id, async (tx) => {
      const beginning = await beginningById(tx, id)
      const { unasked } = await aroundOf(tx, beginning, today)
      if (unasked.length > 0 || !beginning.dialogues.every((one) => isSettled(one, today))) return
      await tx.updateTable('community_beginning').set({ free_told_on: today }).where('id', '=', id).execute()
      await tellFree(tx, services, beginning, today)
    })
  }
}
