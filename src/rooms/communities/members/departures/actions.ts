import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { leaveMandates } from '../../mandates/ending/actions.ts'
import { type CommunityView, standingIn } from '../../queries.ts'
import type { Voice } from '../../rules.ts'
import { type MemberInHand, memberById } from '../composition/queries.ts'
import { tellHistory } from '../requests/actions.ts'
import { canTakePart, type ExclusionRefusal, exclusionAnswerUntil, refusalToExclude } from '../rules.ts'
import { tellExclusion } from './emails.ts'
import { type ExclusionView, exclusionById, exclusionsInProgress, isConcerned } from './queries.ts'
import { leave } from './words.ts'

const isOwn = (voices: readonly Voice[], member: MemberInHand): boolean =>
  voices.some(({ kind, id }) => kind === member.kind && id === member.memberId)

/** One of one's own memberships, held; « not found » for anyone else's. */
const ownMembership = async (tx: Database, actor: Actor, community: CommunityView, id: string, today: Day) => {
  const { voices } = await standingIn(tx, actor, community.id, today)
  const member = await memberById(tx, community.id, id, true)
  return isOwn(voices, member) || member.leftOn !== null ? member : notFound()
}

/** A member leaves when they want: no reason is owed, and nobody's leave is asked. */
export const leaveCommunity = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  memberId: string,
  reason: string,
  now: Date,
): Promise<Outcome<null, 'gone'>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const member = await ownMembership(tx, actor, community, memberId, today)
    if (member.leftOn !== null) return refused('gone')
    await tx
      .updateTable('community_member')
      .set({ left_on: today, left_precision: 'day', left_how: 'left', left_reason: reason, representative: '' })
      .where('id', '=', member.id)
      .execute()
    await dropExclusionsOf(tx, member.id, today)
    if (member.kind === 'organisation' && member.memberId)
      await leaveMandates(tx, community.id, member.memberId, leave.mandateStops, today)
    await tellHistory(tx, community, 'community.member_left', member, actor, now)
    return done(null)
  })

// whoever has left is not put out
const dropExclusionsOf = async (tx: Database, memberId: Id, today: Day): Promise<void> => {
  await tx
    .updateTable('membership_exclusion')
    .set({ status: 'dropped', closed_on: today })
    .where('member_id', '=', memberId)
    .where('status', '=', 'answering')
    .execute()
}

/** A member organisation says, by a function, who represents it; nothing says so any more when it is empty. */
export const nameRepresentative = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  memberId: string,
  representative: string,
  now: Date,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const member = await ownMembership(tx, actor, community, memberId, parisDay(now))
    if (member.kind !== 'organisation' || member.leftOn !== null) return notFound()
    await tx.updateTable('community_member').set({ representative }).where('id', '=', member.id).execute()
  })

/**
 * A member asks, with reasons, that another be excluded. Nothing happens yet: the one concerned has fifteen days to answer, then all the
 * members vote. There is no other way, for anyone.
 */
export const askExclusion = (
  services: Services,
  actor: Actor,
  community: CommunityView,
  { memberId, voice, reasons }: { memberId: string; voice: Voice; reasons: string },
  now: Date,
): Promise<Outcome<ExclusionView, ExclusionRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const standing = await standingIn(tx, actor, community.id, today)
    if (!canTakePart(community, standing, actor)) return notFound()
    const member = await memberById(tx, community.id, memberId, true)
    const open = (await exclusionsInProgress(tx, community.id)).some((one) => one.memberId === member.id)
    const facts = { isMember: member.leftOn === null, isOwn: isOwn(standing.voices, member), isOpen: open }
    const refusal = refusalToExclude(facts)
    if (refusal) return refused(refusal)
    const { id } = await tx
      .insertInto('membership_exclusion')
      .values({
        community_id: community.id,
        member_id: member.id,
        reasons,
        member_kind: voice.kind,
        asking_member: voice.id,
        asked_by: actor.id,
        asked_on: today,
        answer_until: exclusionAnswerUntil(today),
        demo: community.demo,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const exclusion = await exclusionById(tx, community.id, id)
    await tellExclusion(tx, services, community, exclusion, 'asked', today)
    return done(exclusion)
  })

/** The one concerned answers in writing, until the term. */
export const answerExclusion = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  id: string,
  answer: string,
  now: Date,
): Promise<Outcome<null, 'over'>> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const exclusion = await exclusionById(tx, community.id, id, true)
    if (!(await isConcerned(tx, actor.id, exclusion))) return notFound()
    if (exclusion.status !== 'answering' || exclusion.answerUntil < today) return refused('over')
    await tx
      .updateTable('membership_exclusion')
      .set({ answer, answered_by: actor.id, answered_on: today })
      .where('id', '=', exclusion.id)
      .execute()
    return done(null)
  })

/** Whoever asked takes it back, before the vote. */
export const dropExclusion = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  id: string,
  now: Date,
): Promise<Outcome<null, 'over'>> =>
  inTransaction(db, async (tx) => {
    const exclusion = await exclusionById(tx, community.id, id, true)
    const { voices } = await standingIn(tx, actor, community.id, parisDay(now))
    const theirs =
      exclusion.askedBy === actor.id ||
      voices.some(({ kind, id: own }) => kind === exclusion.voice.kind && own === exclusion.voice.id)
    if (!theirs) return notFound()
    if (exclusion.status !== 'answering') return refused('over')
    await tx
      .updateTable('membership_exclusion')
      .set({ status: 'dropped', closed_on: parisDay(now) })
      .where('id', '=', exclusion.id)
      .execute()
    return done(null)
  })
