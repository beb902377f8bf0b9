import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { type CommunityView, readCommunity, standingIn } from '../../queries.ts'
import type { Standing } from '../../rules.ts'
import { nationalVersion } from '../models/queries.ts'
import { to } from '../paths.ts'
import { type Pathway, pathwayOf, type Step, stepOf } from './queries.ts'
import { canWork, isComplete, type StepStatus } from './rules.ts'

export type Work = {
  tx: Database
  actor: Actor
  now: Date
  today: Day
  community: CommunityView
  standing: Standing
  pathway: Pathway
  step: Step & { id: Id }
}

/** Begins to follow the national pathway, when none was chosen; holds the pathway of the community until the end of the transaction. */
export const holdPathway = async (tx: Database, communityId: Id, actorId: Id | null, today: Day): Promise<void> => {
  await tx
    .insertInto('community_pathway')
    .values({
      community_id: communityId,
      version_id: (await nationalVersion(tx)).id,
      chosen_by: actorId,
      chosen_on: today,
      moved_on: today,
    })
    .onConflict((on) => on.doNothing())
    .execute()
  await sql`select 1 from community_pathway where community_id = ${communityId} for update`.execute(tx)
}

/** Something a member does about a step: what they may not do is not found. Changes of a community come one after the other. */
export const onStep = <T>(
  services: Services,
  actor: Actor,
  slug: string,
  key: string,
  work: (work: Work) => Promise<T>,
): Promise<T> =>
  inTransaction(services.db, async (tx) => {
    const now = services.clock()
    const today = parisDay(now)
    const community = await readCommunity(tx, slug)
    const standing = await standingIn(tx, actor, community.id, today)
    if (!canWork(community, standing, actor)) return notFound()
    // an address that leads to no step leaves no trace
    stepOf(await pathwayOf(tx, community.id), key)
    await holdPathway(tx, community.id, actor.id, today)
    await tx
      .insertInto('pathway_step')
      .values({ community_id: community.id, step_key: key })
      .onConflict((on) => on.doNothing())
      .execute()
    const pathway = await pathwayOf(tx, community.id)
    const { id, ...step } = stepOf(pathway, key)
    if (!id) throw new Error('the step was just written')
    return work({ tx, actor, now, today, community, standing, pathway, step: { ...step, id } })
  })

type Written = {
  body: string
  link: string | null
  private_reason: string | null
  taken_from: Id | null
  skip_reason: string | null
  validated_on: Day | null
  round: number
}

/** Writes a step anew. Any change tells that the pathway moves. */
export const writeStep = async (
  { tx, step, community, today }: Pick<Work, 'tx' | 'community' | 'today'> & { step: { id: Id } },
  change: Partial<Written> & { status?: StepStatus; edited_by?: Id; edited_at?: Date },
): Promise<void> => {
  await tx
    .updateTable('pathway_step')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', step.id)
    .execute()
  await touch(tx, community.id, today)
}

/** It moved: reminders begin anew, and it is offered to others no more. */
export const touch = async (tx: Database, communityId: Id, today: Day): Promise<void> => {
  await tx
    .updateTable('community_pathway')
    .set({ moved_on: today, nudged: 0, offered_on: null })
    .where('community_id', '=', communityId)
    .execute()
}

export type Verb =
  | 'deliverable_saved'
  | 'challenges_chosen'
  | 'step_started'
  | 'step_submitted'
  | 'step_withdrawn'
  | 'opinion_given'
  | 'reservation_answered'
  | 'step_validated'
  | 'step_skipped'
  | 'step_reopened'
  | 'example_taken'

const said: readonly Verb[] = [
  'challenges_chosen',
  'step_started',
  'step_submitted',
  'step_validated',
  'step_skipped',
  'step_reopened',
]

export const tellOf = (
  { tx, community, now }: Pick<Work, 'tx' | 'community' | 'now'>,
  actorId: Id | null,
  verb: Verb,
  { key, title }: { key: string; title: string },
): Promise<void> =>
  record(tx, {
    actorId,
    verb: `community.${verb}`,
    subject: { kind: 'community', id: community.id },
    isPublic: said.includes(verb),
    details: { title, path: to.step(community.slug, key), step: key },
    at: now,
  })

/** Every step is validated or skipped: the community is recognised, that day. Answers whether it has just become so. */
export const recogniseIfComplete = async ({
  tx,
  community,
  now,
  today,
}: Pick<Work, 'tx' | 'community' | 'now' | 'today'>): Promise<boolean> => {
  if (community.status !== 'building' || !isComplete((await pathwayOf(tx, community.id)).steps)) return false
  await tx
    .updateTable('community')
    .set((eb) => ({ status: 'recognised', recognised_on: today, version: eb('version', '+', 1) }))
    .where('id', '=', community.id)
    .where('status', '=', 'building')
    .execute()
  await record(tx, {
    actorId: null,
    verb: 'community.recognised',
    subject: { kind: 'community', id: community.id },
    isPublic: true,
    details: { title: community.name, path: to.pathway(community.slug) },
    at: now,
  })
  return true
}
