import type { Actor } from '#core/actor.ts'
import { inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import type { Voice } from '../../rules.ts'
import { tell } from '../actions.ts'
import { within } from '../actions-within.ts'
import { lockGroup } from '../queries.ts'
import { canAnswer, canWork, entersAtOnce, isGroupOpenTo, type JoinRefusal, refusalToJoin } from '../rules.ts'
import { columnsOf } from './actions.ts'
import { tellAnswer, tellAsked } from './emails.ts'
import { candidatesOf, requestIn } from './queries.ts'

type Named = Pick<Voice, 'kind' | 'id'>

/** Enters a group in the name of a voice, or asks to: the group answers within ten days. */
export const joinGroup = (
  services: Services,
  actor: Actor,
  slug: string,
  { voice, message }: { voice: Named; message: string },
  now: Date,
): Promise<Outcome<'entered' | 'asked', JoinRefusal>> =>
  inTransaction<Outcome<'entered' | 'asked', JoinRefusal>>(services.db, async (tx) => {
    const group = await lockGroup(tx, slug)
    if (!isGroupOpenTo({ ...group, status: 'ongoing', community: null }, actor)) return notFound()
    const today = parisDay(now)
    const candidates = await candidatesOf(tx, actor, group, today)
    const candidate = candidates.find(({ kind, id }) => kind === voice.kind && id === voice.id)
    const refusal = refusalToJoin(group, candidate, actor, today)
    if (refusal || !candidate) return refused(refusal ?? 'not-yours')
    const enters = entersAtOnce(group, candidate)
    const { id } = await tx
      .insertInto('working_group_member')
      .values({ group_id: group.id, ...columnsOf(voice), status: enters ? 'member' : 'asked', message, since: today })
      .returning('id')
      .executeTakeFirstOrThrow()
    const verb = enters ? 'community.group_joined' : 'community.group_asked'
    await tell({ tx, group, now }, { actorId: actor.id, verb, isPrivate: !enters })
    if (!enters) await tellAsked(tx, services, group, { requestId: id, now })
    return done(enters ? 'entered' : 'asked')
  })

/** The group's answer to a request; declined, with a reason that everyone reads. */
export const answerRequest = (
  services: Services,
  actor: Actor,
  slug: string,
  { requestId, answer, reason }: { requestId: string; answer: 'accept' | 'decline'; reason: string },
  now: Date,
): Promise<Outcome<'accept' | 'decline', 'not-open'>> =>
  within(services, actor, { slug, now, can: canWork }, async (hand) => {
    const { tx, group, standing } = hand
    const today = parisDay(now)
    const request = await requestIn(tx, group.id, requestId)
    if (!canAnswer(group, standing, actor, { askedOn: request.since, today })) return notFound()
    await tx
      .updateTable('working_group_member')
      .set(answer === 'accept' ? { status: 'member', since: today } : { status: 'declined', reason, until: today })
      .where('id', '=', request.id)
      .execute()
    const verb = answer === 'accept' ? 'community.group_joined' : 'community.group_declined'
    await tell(hand, { actorId: actor.id, verb })
    await tellAnswer(tx, services, group, { kind: request.kind, id: request.memberId }, { requestId, answer, reason })
    return done(answer)
  })

/** Leaves in the name of a voice. A group whose lead left waits for another. */
export const leaveGroup = (
  services: Services,
  actor: Actor,
  slug: string,
  voice: Named,
  now: Date,
): Promise<Outcome<Id, 'not-yours' | 'not-open'>> =>
  within(services, actor, { slug, now, can: canWork }, async (hand) => {
    const { tx, group, standing } = hand
    if (!standing.voices.some(({ kind, id }) => kind === voice.kind && id === voice.id)) return refused('not-yours')
    await tx
      .updateTable('working_group_member')
      .set({ status: 'left', until: parisDay(now) })
      .where('group_id', '=', group.id)
      .where('status', '=', 'member')
      .where(voice.kind === 'organisation' ? 'organisation_id' : 'person_id', '=', voice.id)
      .execute()
    if (group.lead?.kind === voice.kind && group.lead.id === voice.id)
      await tx
        .updateTable('working_group')
        .set({ lead_organisation_id: null, lead_person_id: null })
        .where('id', '=', group.id)
        .execute()
    // who planned to come with this voice comes no more
    await tx
      .deleteFrom('group_attendance')
      .where('member_id', '=', voice.id)
      .where('meeting_id', 'in', (eb) =>
        eb.selectFrom('group_meeting').select('id').where('group_id', '=', group.id).where('status', '=', 'planned'),
      )
      .execute()
    await tell(hand, { actorId: actor.id, verb: 'community.group_left' })
    return done(group.id)
  })
