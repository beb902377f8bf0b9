import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type CommunityView, standingIn } from '../../queries.ts'
import { isOpenTo, type Voice } from '../../rules.ts'
import { paths } from '../paths.ts'
import {
  type Applicant,
  canTakePart,
  type JoinRefusal,
  type OpinionRefusal,
  opinionsUntil,
  refusalToJoin,
  refusalToOpine,
} from '../rules.ts'
import { type ActivityVerb, publicName } from '../words.ts'
import { tellRequest } from './emails.ts'
import {
  applicantStanding,
  candidatesOf,
  isApplicant,
  type Opinion,
  opinionsOf,
  type RequestView,
  requestById,
} from './queries.ts'

type Asking = { applicant: Applicant; message: string; invitation?: { id: Id; voice: Pick<Voice, 'kind' | 'id'> } }

/** Asks to join, for oneself or for an organisation one keeps: the members are told, and have ten days to speak. */
export const askToJoin = (
  services: Services,
  actor: Actor,
  community: CommunityView,
  asking: Asking,
  now: Date,
): Promise<Outcome<RequestView, JoinRefusal>> =>
  inTransaction(services.db, async (tx) => {
    await tx.selectFrom('community').select('id').where('id', '=', community.id).forUpdate().execute()
    return ask(tx, services, actor, community, asking, now)
  })

const ask = async (
  tx: Database,
  services: Services,
  actor: Actor,
  community: CommunityView,
  { applicant, message, invitation }: Asking,
  now: Date,
): Promise<Outcome<RequestView, JoinRefusal>> => {
  const today = parisDay(now)
  const candidates = await candidatesOf(tx, actor)
  const isTheirs = candidates.some(({ kind, id }) => kind === applicant.kind && id === applicant.id)
  const standing = await applicantStanding(tx, community.id, applicant, today)
  const refusal = refusalToJoin(community, actor, { ...standing, isTheirs }, today)
  if (refusal) return refused(refusal)
  const { id } = await tx
    .insertInto('membership_request')
    .values({
      community_id: community.id,
      organisation_id: applicant.kind === 'organisation' ? applicant.id : null,
      person_id: applicant.kind === 'person' ? applicant.id : null,
      message,
      asked_by: actor.id,
      asked_on: today,
      opinions_until: opinionsUntil(today),
      again_of: standing.adjournedId,
      invitation_id: invitation?.id ?? null,
      demo: community.demo,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const request = await requestById(tx, community.id, id)
  await tellHistory(tx, community, 'community.request_made', request, actor, now)
  await tellRequest(tx, services, community, request, { day: today, except: actor.id })
  return done(request)
}

/** What happened to a request, publicly: an organisation by its name, a person by no name. */
export const tellHistory = (
  tx: Database,
  community: Pick<CommunityView, 'id' | 'slug'>,
  verb: ActivityVerb,
  member: { kind: string; name: string },
  actor: { id: Id } | null,
  at: Date,
): Promise<void> =>
  record(tx, {
    actorId: actor?.id ?? null,
    verb,
    subject: { kind: 'community', id: community.id },
    // who was put off is told to the one concerned, not to everyone
    isPublic: verb !== 'community.request_adjourned',
    details: { title: publicName(member), path: paths.members(community.slug) },
    at,
  })

type Said = { voice: Voice; opinion: Opinion; reason: string }

/** One voice says what it thinks of a request; until the term it may change its mind. Others find nothing here. */
export const giveOpinion = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  requestId: string,
  { voice, opinion, reason }: Said,
  now: Date,
): Promise<Outcome<RequestView, OpinionRefusal>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const standing = await standingIn(tx, actor, community.id, today)
    if (!canTakePart(community, standing, actor)) return notFound()
    if (!standing.voices.some(({ kind, id }) => kind === voice.kind && id === voice.id)) return notFound()
    const request = await requestById(tx, community.id, requestId, true)
    const said = await opinionsOf(tx, request.id)
    const spokeForAnother = said.some(({ saidBy, memberId }) => saidBy === actor.id && memberId !== voice.id)
    const own = await isApplicant(tx, actor.id, request)
    const refusal = refusalToOpine({ ...request, opinion, reason, isApplicant: own, spokeForAnother }, today)
    if (refusal) return refused(refusal)
    const values = { opinion, reason, said_by: actor.id, said_on: today }
    await tx
      .insertInto('membership_opinion')
      .values({ request_id: request.id, member_kind: voice.kind, member_id: voice.id, ...values })
      .onConflict((conflict) => conflict.columns(['request_id', 'member_kind', 'member_id']).doUpdateSet(values))
      .execute()
    return done(request)
  })

/** The applicant answers the reasons, before or after the term. */
export const answerOpinions = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  requestId: string,
  answer: string,
  now: Date,
): Promise<Outcome<RequestView, 'over'>> =>
  inTransaction(db, async (tx) => {
    const request = await requestById(tx, community.id, requestId, true)
    if (!isOpenTo(community, actor) || !(await isApplicant(tx, actor.id, request))) return notFound()
    if (request.status !== 'open' && request.status !== 'adjourned') return refused('over')
    await tx
      .updateTable('membership_request')
      .set({ answer, answered_on: parisDay(now) })
      .where('id', '=', request.id)
      .execute()
    return done(request)
  })

/** The applicant takes the request back, while it waits. */
export const takeRequestBack = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  requestId: string,
  now: Date,
): Promise<Outcome<RequestView, 'over'>> =>
  inTransaction(db, async (tx) => {
    const request = await requestById(tx, community.id, requestId, true)
    if (!(await isApplicant(tx, actor.id, request))) return notFound()
    if (request.status !== 'open') return refused('over')
    await tx
      .updateTable('membership_request')
      .set({ status: 'withdrawn', settled_on: parisDay(now) })
      .where('id', '=', request.id)
      .execute()
    return done(request)
  })
