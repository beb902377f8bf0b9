import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type CommunityView, readCommunity, standingIn } from '../queries.ts'
import { canFacilitate, canSpeak, type Standing } from '../rules.ts'
import type { Reviewed, StatusWritten, Written } from './forms.ts'
import { campaignPaths as paths } from './paths.ts'
import type { Campaign } from './queries.ts'
import { campaignIn } from './queries-campaigns-of.ts'
import { moveRefusal, unanswered } from './rules.ts'
import type { Refusal } from './words.ts'

type Db = Pick<Services, 'db'>
export type Inside = { community: CommunityView; standing: Standing }

/** Members and whoever facilitates; `speaking`: members only. */
export const within = <T, R extends string>(
  { db }: Db,
  actor: Actor,
  slug: string,
  { now, speaking = false }: { now: Date; speaking?: boolean },
  work: (tx: Database, inside: Inside) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> =>
  inTransaction(db, async (tx) => {
    const community = await readCommunity(tx, slug)
    const standing = await standingIn(tx, actor, community.id, parisDay(now))
    const may = canSpeak(community, standing, actor) || (!speaking && canFacilitate(community, standing, actor))
    return may ? work(tx, { community, standing }) : notFound()
  })

/** The same, on one campaign, held until the end. */
export const withinOne = <T, R extends string>(
  services: Db,
  actor: Actor,
  { slug, id }: { slug: string; id: string },
  how: { now: Date; speaking?: boolean },
  work: (tx: Database, inside: Inside & { campaign: Campaign }) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> =>
  within(services, actor, slug, how, async (tx, inside) => {
    const { id: known } = await campaignIn(tx, inside.community.id, id)
    await sql`select 1 from campaign where id = ${known} for update`.execute(tx)
    return work(tx, { ...inside, campaign: await campaignIn(tx, inside.community.id, known) })
  })

type Told = { actorId: Id; verb: string; campaign: { id: Id; title: string }; isPublic?: boolean }

export const tell = (
  tx: Database,
  community: { id: Id; slug: string },
  { actorId, verb, campaign, isPublic = true }: Told,
  now: Date,
): Promise<void> =>
  record(tx, {
    actorId,
    verb: `community.campaign_${verb}`,
    subject: { kind: 'community', id: community.id },
    isPublic,
    details: { title: campaign.title, path: paths.one(community.slug, campaign.id) },
    at: now,
  })

const columnsOf = ({ title, message, startsOn, endsOn }: Written) => ({
  title,
  message,
  starts_on: startsOn,
  ends_on: endsOn,
})

/** Writes whom it speaks to; an audience that stays keeps its figure. */
const writeAudiences = async (tx: Database, campaignId: Id, names: readonly string[]): Promise<void> => {
  await tx
    .deleteFrom('campaign_audience')
    .where('campaign_id', '=', campaignId)
    .where('name', 'not in', names.length > 0 ? [...names] : [''])
    .execute()
  for (const [index, name] of names.entries())
    await tx
      .insertInto('campaign_audience')
      .values({ campaign_id: campaignId, name, position: index + 1 })
      .onConflict((conflict) => conflict.columns(['campaign_id', 'name']).doUpdateSet({ position: index + 1 }))
      .execute()
}

export const planCampaign = (
  services: Db,
  actor: Actor,
  slug: string,
  written: Written,
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  within(services, actor, slug, { now }, async (tx, { community }) => {
    const { id } = await tx
      .insertInto('campaign')
      .values({ ...columnsOf(written), community_id: community.id, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeAudiences(tx, id, written.audiences)
    await tell(tx, community, { actorId: actor.id, verb: 'planned', campaign: { id, title: written.title } }, now)
    return done(id)
  })

type Key = { slug: string; id: string }

/** What is over is no longer rewritten: its review judged it as it was. */
export const editCampaign = (
  services: Db,
  actor: Actor,
  key: Key,
  written: Written,
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  withinOne(services, actor, key, { now }, async (tx, { community, campaign }) => {
    if (campaign.status === 'done') return refused('not-now')
    if (campaign.version !== written.version) return refused('stale')
    await tx
      .updateTable('campaign')
      .set({ ...columnsOf(written), version: campaign.version + 1 })
      .where('id', '=', campaign.id)
      .execute()
    await writeAudiences(tx, campaign.id, written.audiences)
    await tell(tx, community, { actorId: actor.id, verb: 'edited', campaign, isPublic: false }, now)
    return done(campaign.id)
  })

export const moveCampaign = (
  services: Db,
  actor: Actor,
  key: Key,
  { version, status, reason }: StatusWritten,
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  withinOne(services, actor, key, { now }, async (tx, { community, campaign }) => {
    if (campaign.version !== version) return refused('stale')
    const refusal = moveRefusal(campaign.status, status, reason)
    if (refusal) return refused(refusal)
    await tx
      .updateTable('campaign')
      .set({ status, reason: status === 'abandoned' ? reason : '', version: version + 1 })
      .where('id', '=', campaign.id)
      .execute()
    await tell(tx, community, { actorId: actor.id, verb: status, campaign }, now)
    return done(campaign.id)
  })

/** What was done, whom it reached, what was learned: what ends a campaign. */
export const reviewCampaign = (
  services: Db,
  actor: Actor,
  key: Key,
  { version, wasDone, learned, reached }: Reviewed,
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  withinOne(services, actor, key, { now }, async (tx, { community, campaign }) => {
    if (campaign.status !== 'ongoing') return refused('not-now')
    if (campaign.version !== version) return refused('stale')
    if (unanswered(campaign.audiences, reached).length > 0) return refused('unanswered')
    for (const { id } of campaign.audiences)
      await tx
        .updateTable('campaign_audience')
        .set({ reached: reached.get(id) ?? null })
        .where('id', '=', id)
        .execute()
    await tx
      .updateTable('campaign')
      .set({ status: 'done', was_done: wasDone, learned, reviewed_on: parisDay(now), version: version + 1 })
      .where('id', '=', campaign.id)
      .execute()
    await tell(tx, community, { actorId: actor.id, verb: 'done', campaign }, now)
    return done(campaign.id)
  })
