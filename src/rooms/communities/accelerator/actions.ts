import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type CommunityView, readCommunity, standingIn } from '../queries.ts'
import { canFacilitate, canSpeak } from '../rules.ts'
import type { Described, Stepped } from './forms.ts'
import { acceleratorPaths as paths } from './paths.ts'
import { type Accelerator, acceleratorOf, organisationNamed } from './queries.ts'
import { limits, type State, stepRefusal } from './rules.ts'
import type { Refusal } from './words.ts'

type Db = Pick<Services, 'db'>
type Inside = { community: CommunityView; accelerator: Accelerator; isMember: boolean }

/** On the accelerator of this community, held until the end; by its members and whoever facilitates unless said otherwise. */
export const within = <T>(
  { db }: Db,
  actor: Actor,
  slug: string,
  { now, others = false }: { now: Date; others?: boolean },
  work: (tx: Database, inside: Inside) => Promise<Outcome<T, Refusal>>,
): Promise<Outcome<T, Refusal>> =>
  inTransaction(db, async (tx) => {
    const { community, isMember } = await standing(tx, actor, slug, now)
    if (!isMember && !others) return notFound()
    await sql`select 1 from accelerator where community_id = ${community.id} for update`.execute(tx)
    const accelerator = found(await acceleratorOf(tx, community.id, actor.id))
    return work(tx, { community, accelerator, isMember })
  })

const standing = async (tx: Database, actor: Actor, slug: string, now: Date) => {
  const community = await readCommunity(tx, slug)
  const own = await standingIn(tx, actor, community.id, parisDay(now))
  return { community, isMember: canSpeak(community, own, actor) || canFacilitate(community, own, actor) }
}

export const tell = (
  tx: Database,
  community: { id: Id; slug: string },
  { actorId, verb, title, isPublic = true }: { actorId: Id | null; verb: string; title: string; isPublic?: boolean },
  now: Date,
): Promise<void> =>
  record(tx, {
    actorId,
    verb: `community.accelerator_${verb}`,
    subject: { kind: 'community', id: community.id },
    isPublic,
    details: { title, path: paths.home(community.slug) },
    at: now,
  })

type Begun = Omit<Described, 'version'> & Omit<Stepped, 'state'>

/** A group works at bringing one about: it begins at its emergence, with its date and where that comes from. */
export const beginAccelerator = (
  { db }: Db,
  actor: Actor,
  slug: string,
  begun: Begun,
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  inTransaction(db, async (tx) => {
    const { community, isMember } = await standing(tx, actor, slug, now)
    if (!isMember) return notFound()
    const refusal = stepRefusal(null, { state: 'emergence', ...begun }, parisDay(now))
    if (refusal) return refused(refusal)
    if (!(await writeAccelerator(tx, community.id, begun, now))) return refused('begun')
    await tell(tx, community, { actorId: actor.id, verb: 'begun', title: begun.name }, now)
    return done(null)
  })

/** The same as a source tells it, without anyone acting. Answers false when there is one already. */
export const writeAccelerator = async (tx: Database, communityId: Id, begun: Begun, now: Date): Promise<boolean> => {
  const { name, promise, offer } = begun
  const row = await tx
    .insertInto('accelerator')
    .values({ community_id: communityId, name, promise, offer })
    .onConflict((conflict) => conflict.column('community_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) await writeStep(tx, row.id, { ...begun, state: 'emergence' }, now)
  return row !== undefined
}

const writeStep = async (
  tx: Database,
  acceleratorId: Id,
  step: Stepped & { state: State },
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('accelerator_state')
    .values({
      accelerator_id: acceleratorId,
      state: step.state,
      since: step.since,
      note: step.note,
      source_name: step.sourceName,
      source_url: step.sourceUrl,
      source_on: step.sourceOn,
      told_at: now,
    })
    .execute()
}

export const editAccelerator = (
  services: Db,
  actor: Actor,
  slug: string,
  { version, name, promise, offer }: Described,
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, slug, { now }, async (tx, { community, accelerator }) => {
    if (accelerator.version !== version) return refused('stale')
    await tx
      .updateTable('accelerator')
      .set({ name, promise, offer, version: version + 1 })
      .where('id', '=', accelerator.id)
      .execute()
    await tell(tx, community, { actorId: actor.id, verb: 'edited', title: name, isPublic: false }, now)
    return done(null)
  })

/** Where it stands now, since when, and how one knows. What it went through stays. */
export const takeStep = (
  services: Db,
  actor: Actor,
  slug: string,
  step: Stepped,
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, slug, { now }, async (tx, { community, accelerator }) => {
    const refusal = stepRefusal(accelerator.steps[0] ?? null, step, parisDay(now))
    if (refusal) return refused(refusal)
    await writeStep(tx, accelerator.id, step, now)
    await tell(tx, community, { actorId: actor.id, verb: step.state, title: accelerator.name }, now)
    return done(null)
  })

export const addPartner = (
  services: Db,
  actor: Actor,
  slug: string,
  { name, role }: { name: string; role: string },
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, slug, { now }, async (tx, { community, accelerator }) => {
    if (accelerator.partners.length >= limits.partners) return refused('too-many')
    const organisation = await organisationNamed(tx, name, community.demo)
    const added = await tx
      .insertInto('accelerator_partner')
      .values({ accelerator_id: accelerator.id, organisation_id: organisation, name, role })
      .onConflict((conflict) => conflict.columns(['accelerator_id', 'name']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added) return refused('known')
    await tell(tx, community, { actorId: actor.id, verb: 'partner', title: name, isPublic: false }, now)
    return done(null)
  })

export const removePartner = (
  services: Db,
  actor: Actor,
  slug: string,
  partnerId: string,
  now: Date,
): Promise<Outcome<null, Refusal>> =>
  within(services, actor, slug, { now }, async (tx, { community, accelerator }) => {
    const partner = found(accelerator.partners.find(({ id }) => id === partnerId))
    await tx.deleteFrom('accelerator_partner').where('id', '=', partner.id).execute()
    await tell(tx, community, { actorId: actor.id, verb: 'partner_left', title: partner.name, isPublic: false }, now)
    return done(null)
  })
