import type { Actor } from '#core/actor.ts'
import { parisDay } from '#core/pure/dates.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type Hand, tell } from '../actions.ts'
import { within } from '../actions-within.ts'
import { groupPaths as paths } from '../paths.ts'
import { canConvene, canWork, isBehindDoors, mostOpen } from '../rules.ts'
import type { Refusal, Verb } from '../words-names.ts'
import { tellMeeting } from './emails.ts'
import type { Planned, Reported } from './forms.ts'
import { type Meeting, meetingIn, meetingsOf, meetingToConvene, votesAmong } from './queries.ts'
import { isPlanned, maySayComing, readResolutions, refusalToReport } from './rules.ts'
import { words } from './words.ts'

const contentOf = ({ title, day, hour, minutes, place, online, agenda }: Planned) => ({
  title,
  held_on: day,
  starts_at: hour,
  minutes,
  place,
  online_url: online,
  agenda,
})

const happened = (hand: Hand, actor: Actor, verb: Verb, meeting: Meeting, isPrivate = false) => {
  const path = paths.meeting(hand.group.slug, meeting.id)
  return tell(hand, { actorId: actor.id, verb, path, behindDoors: meeting.behindDoors, isPrivate })
}

/** Convenes a meeting: the members are invited. */
export const planMeeting = (
  services: Services,
  actor: Actor,
  slug: string,
  planned: Planned,
  now: Date,
): Promise<Outcome<string, Refusal>> =>
  within<string, Refusal>(services, actor, { slug, now, can: canConvene }, async (hand) => {
    const { tx, group } = hand
    if ((await meetingsOf(tx, group.id, true)).length >= mostOpen.meetings) return refused('too-many')
    const row = await tx
      .insertInto('group_meeting')
      .values({
        group_id: group.id,
        ...contentOf(planned),
        behind_doors: isBehindDoors(group),
        updated_at: now,
        planned_by: actor.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const meeting = await meetingIn(tx, group.id, true, row.id)
    await happened(hand, actor, 'community.meeting_planned', meeting)
    // what is noted afterwards invites nobody
    if (planned.day >= parisDay(now)) await tellMeeting(tx, services, group, meeting, { what: 'planned', actor, now })
    return done(paths.meeting(slug, row.id))
  })

/** Changes what was convened; the members are told when its day, its hour or its place changes. */
export const changeMeeting = (
  services: Services,
  actor: Actor,
  slug: string,
  { id, ...planned }: Planned & { id: string },
  now: Date,
): Promise<Outcome<string, Refusal>> =>
  within<string, Refusal>(services, actor, { slug, now, can: canConvene }, async (hand) => {
    const { tx, group, standing } = hand
    const before = await meetingToConvene(tx, group.id, standing.voices.length > 0, id)
    if (before.stamp !== planned.stamp) return refused('stale')
    if (!isPlanned(before)) return refused('not-now')
    await tx
      .updateTable('group_meeting')
      .set((eb) => ({ ...contentOf(planned), sequence: eb('sequence', '+', 1), updated_at: now }))
      .where('id', '=', before.id)
      .execute()
    const meeting = await meetingIn(tx, group.id, true, id)
    await happened(hand, actor, 'community.meeting_changed', meeting)
    const isMoved = (['heldOn', 'startsAt', 'place', 'onlineUrl'] as const).some((one) => before[one] !== meeting[one])
    if (isMoved && meeting.heldOn >= parisDay(now))
      await tellMeeting(tx, services, group, meeting, { what: 'changed', actor, now })
    return done(paths.meeting(slug, id))
  })

/** Calls a meeting off, with a reason that its members receive. It stays in the list and in calendars, cancelled. */
export const cancelMeeting = (
  services: Services,
  actor: Actor,
  slug: string,
  { id, reason }: { id: string; reason: string },
  now: Date,
): Promise<Outcome<string, Refusal>> =>
  within<string, Refusal>(services, actor, { slug, now, can: canConvene }, async (hand) => {
    const { tx, group, standing } = hand
    const before = await meetingToConvene(tx, group.id, standing.voices.length > 0, id)
    if (!isPlanned(before)) return refused('not-now')
    await tx
      .updateTable('group_meeting')
      .set((eb) => ({
        status: 'cancelled',
        cancelled_reason: reason,
        sequence: eb('sequence', '+', 1),
        updated_at: now,
      }))
      .where('id', '=', before.id)
      .execute()
    const meeting = await meetingIn(tx, group.id, true, id)
    await happened(hand, actor, 'community.meeting_cancelled', meeting)
    await tellMeeting(tx, services, group, meeting, { what: 'cancelled', actor, now })
    return done(paths.meeting(slug, id))
  })

/** Says whether a voice comes; said again, the last counts. */
export const sayComing = (
  services: Services,
  actor: Actor,
  slug: string,
  { id, voice, coming }: { id: string; voice: { kind: 'organisation' | 'person'; id: string }; coming: boolean },
  now: Date,
): Promise<Outcome<string, Refusal>> =>
  within<string, Refusal>(services, actor, { slug, now, can: canWork }, async ({ tx, group, standing }) => {
    const meeting = await meetingIn(tx, group.id, true, id)
    if (!maySayComing(meeting, parisDay(now))) return refused('not-now')
    if (!standing.voices.some((one) => one.kind === voice.kind && one.id === voice.id)) return refused('not-yours')
    const said = { coming, said_by: actor.id, said_at: now }
    await tx
      .insertInto('group_attendance')
      .values({ meeting_id: meeting.id, member_kind: voice.kind, member_id: voice.id, ...said })
      .onConflict((conflict) => conflict.columns(['meeting_id', 'member_kind', 'member_id']).doUpdateSet(said))
      .execute()
    return done(paths.meeting(slug, id))
  })

/** Writes the minutes and what was decided: kept among members, or published. What another wrote meanwhile is not lost. */
export const reportMeeting = (
  services: Services,
  actor: Actor,
  slug: string,
  { id, stamp, report, resolutions, status }: Reported & { id: string },
  now: Date,
): Promise<Outcome<string, Refusal>> =>
  within<string, Refusal>(services, actor, { slug, now, can: canWork }, async (hand) => {
    const { tx, group } = hand
    const before = await meetingIn(tx, group.id, true, id)
    const refusal = refusalToReport(before, parisDay(now))
    if (refusal) return refused(refusal)
    if (before.reportStamp !== stamp) return refused('stale')
    await tx
      .updateTable('group_meeting')
      .set({
        status: 'held',
        report,
        report_status: status,
        report_at: before.reportStatus === status ? (before.reportAt ?? now) : now,
        report_by: actor.id,
        updated_at: now,
        behind_doors: before.behindDoors || isBehindDoors(group),
      })
      .where('id', '=', before.id)
      .execute()
    await writeResolutions(hand, before.id, resolutions)
    const meeting = await meetingIn(tx, group.id, true, id)
    const isOut = status === 'published'
    if (isOut && before.reportStatus !== 'published') {
      await happened(hand, actor, 'community.meeting_held', meeting)
      await tellMeeting(tx, services, group, meeting, { what: 'reported', actor, now })
    } else await happened(hand, actor, 'community.meeting_drafted', meeting, true)
    return done(paths.meeting(slug, id))
  })

const writeResolutions = async ({ tx, group }: Hand, meetingId: string, text: string): Promise<void> => {
  const lines = readResolutions(text, words.page.resolution)
  const votes = await votesAmong(
    tx,
    group.id,
    lines.flatMap(({ decisionId }) => decisionId ?? []),
  )
  await tx.deleteFrom('group_resolution').where('meeting_id', '=', meetingId).execute()
  for (const [position, { text: said, decisionId }] of lines.entries())
    await tx
      .insertInto('group_resolution')
      .values({
        meeting_id: meetingId,
        position,
        text: said,
        decision_id: decisionId && votes.includes(decisionId) ? decisionId : null,
      })
      .execute()
}
