import type { Actor, Visitor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { writeMail } from '#core/letter.tsx'
import { sendMail } from '#core/mail.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type CommunityView, standingIn } from '../../queries.ts'
import { isOpenTo, type Voice } from '../../rules.ts'
import { writeToMember } from '../emails.ts'
import { paths } from '../paths.ts'
import { askToJoin } from '../requests/actions.ts'
import { applicantStanding, type RequestView } from '../requests/queries.ts'
import { type Applicant, canTakePart, type InviteRefusal, type JoinRefusal, refusalToInvite, terms } from '../rules.ts'
import { publicName } from '../words.ts'
import { keyOf, readKey, refusedKeyOf } from './key.ts'
import { guestStanding, type InvitationView, invitationById, organisationOnline } from './queries.ts'
import { answer, letters } from './words-invite.ts'

type Guest = { organisationId: Id } | { email: string }
type Inviting = { voice: Voice; guest: Guest; message: string }

/** Any member invites, in the name of one of their voices. Others find nothing here. */
export const inviteToJoin = (
  services: Services,
  actor: Actor,
  community: CommunityView,
  { voice, guest, message }: Inviting,
  now: Date,
): Promise<Outcome<Day, InviteRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const standing = await standingIn(tx, actor, community.id, today)
    if (!canTakePart(community, standing, actor)) return notFound()
    await tx.selectFrom('community').select('id').where('id', '=', community.id).forUpdate().execute()
    const refusal = await refusalFor(tx, services, community, guest, today)
    if (refusal) return refused(refusal)
    const expiresOn = addDays(today, terms.invitation)
    // of an earlier one that nobody answered, only the trace is left
    await expire(tx, today, community.id)
    const { id } = await tx
      .insertInto('membership_invitation')
      .values({
        community_id: community.id,
        organisation_id: 'organisationId' in guest ? guest.organisationId : null,
        email: 'email' in guest ? guest.email : null,
        message,
        member_kind: voice.kind,
        member_id: voice.id,
        invited_by: actor.id,
        sent_on: today,
        expires_on: expiresOn,
        demo: community.demo,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await send(tx, services, community, { id, voice, guest, message, expiresOn })
    return done(expiresOn)
  })

const refusalFor = async (
  tx: Database,
  { secret }: Services,
  community: CommunityView,
  guest: Guest,
  today: Day,
): Promise<InviteRefusal | null> => {
  if ('email' in guest) {
    const key = refusedKeyOf(secret, community.id, guest.email)
    const standing = await guestStanding(tx, community.id, { email: guest.email, refusedKey: key }, today)
    return refusalToInvite({ ...standing, isMember: false, hasOpen: false })
  }
  const sheet = await organisationOnline(tx, guest.organisationId)
  if (!sheet || sheet.demo !== community.demo) return 'unknown'
  const standing = await guestStanding(tx, community.id, guest, today)
  const known = await applicantStanding(tx, community.id, { kind: 'organisation', id: guest.organisationId }, today)
  return refusalToInvite({ ...standing, ...known })
}

type Sent = Inviting & { id: Id; expiresOn: Day }

const send = async (
  tx: Database,
  services: Services,
  community: CommunityView,
  { id, voice, guest, message, expiresOn }: Sent,
): Promise<void> => {
  const subject = letters.invited.subject(community.name)
  const paragraphs = letters.invited.paragraphs(publicName(voice), community.name, message, expiresOn)
  if ('organisationId' in guest) {
    const action = { label: letters.invited.action, path: paths.invitation(community.slug, id) }
    const news = { key: `community-invitation:${id}`, subject, letter: { paragraphs, action } }
    return writeToMember(tx, services, { kind: 'organisation', id: guest.organisationId }, news)
  }
  const action = { label: letters.invited.action, path: paths.invitation(community.slug, keyOf(services.secret, id)) }
  const envelope = {
    eventKey: `community-invitation:${id}`,
    to: guest.email,
    recipientId: null,
    category: 'community' as const,
    subject,
  }
  await sendMail(tx, writeMail(services, envelope, { name: '', paragraphs, action }))
}

/** The invitation behind a key, if this visitor may answer it: by the link of the letter, or by keeping the organisation invited. */
export const openInvitation = async (
  db: Database,
  secret: string,
  visitor: Visitor,
  { communityId, key }: { communityId: Id; key: string },
  lock = false,
): Promise<InvitationView> => {
  const read = readKey(secret, key)
  const invitation = read && (await invitationById(db, read.id, lock))
  if (!invitation || invitation.communityId !== communityId) return notFound()
  if (!invitation.organisationId) return read.proved ? invitation : notFound()
  const keeps =
    visitor &&
    (await db
      .selectFrom('sheet_member')
      .select('user_id')
      .where('sheet_id', '=', invitation.organisationId)
      .where('user_id', '=', visitor.id)
      .executeTakeFirst())
  return keeps ? invitation : notFound()
}

const isWaiting = ({ status, expiresOn }: InvitationView, today: Day): boolean =>
  status === 'sent' && expiresOn >= today

type Accepting = { key: string; applicant: Applicant; message: string }

/** Accepts: the request goes before the members, with the opinion of the one who invited. */
export const acceptInvitation = (
  services: Services,
  actor: Actor,
  community: CommunityView,
  { key, applicant, message }: Accepting,
  now: Date,
): Promise<Outcome<RequestView, JoinRefusal | 'over'>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const here = { communityId: community.id, key }
    const invitation = await openInvitation(tx, services.secret, actor, here, true)
    if (!isWaiting(invitation, today)) return refused('over')
    const who = invitation.organisationId ? { kind: 'organisation' as const, id: invitation.organisationId } : applicant
    const within = { ...services, db: tx }
    const asking = { applicant: who, message, invitation: { id: invitation.id, voice: invitation.voice } }
    const outcome = await askToJoin(within, actor, community, asking, now)
    if (!outcome.ok) return outcome
    await tx
      .updateTable('membership_invitation')
      .set({ status: 'accepted', answered_on: today, email: null })
      .where('id', '=', invitation.id)
      .execute()
    // whoever invited speaks for it, unless they ask for themselves
    if (invitation.invitedBy !== actor.id)
      await tx
        .insertInto('membership_opinion')
        .values({
          request_id: outcome.value.id,
          member_kind: invitation.voice.kind,
          member_id: invitation.voice.id,
          opinion: 'favourable',
          reason: answer.saidByInvitation,
          said_by: invitation.invitedBy,
          said_on: today,
        })
        .execute()
    return outcome
  })

/** Says no, without an account when it came by mail. The address goes, and is not written to again by this community. */
export const declineInvitation = (
  { db, secret }: Services,
  visitor: Visitor,
  community: CommunityView,
  key: string,
  now: Date,
): Promise<Outcome<null, 'over'>> =>
  inTransaction(db, async (tx) => {
    const invitation = await openInvitation(tx, secret, visitor, { communityId: community.id, key }, true)
    if (!isWaiting(invitation, parisDay(now))) return refused('over')
    const refusedKey = invitation.email ? refusedKeyOf(secret, community.id, invitation.email) : null
    await tx
      .updateTable('membership_invitation')
      .set({ status: 'declined', answered_on: parisDay(now), email: null, refused_key: refusedKey })
      .where('id', '=', invitation.id)
      .execute()
    return done(null)
  })

/** Whoever has a voice here takes back an invitation made in the name of that voice. */
export const cancelInvitation = (
  { db }: Services,
  actor: Actor,
  community: CommunityView,
  id: string,
  now: Date,
): Promise<void> =>
  inTransaction(db, async (tx) => {
    const standing = await standingIn(tx, actor, community.id, parisDay(now))
    const read = readKey('', id)
    const invitation = read && (await invitationById(tx, read.id, true))
    if (!invitation || invitation.communityId !== community.id || !isOpenTo(community, actor)) return notFound()
    const { voice, invitedBy, status } = invitation
    const theirs =
      invitedBy === actor.id || standing.voices.some(({ kind, id: own }) => kind === voice.kind && own === voice.id)
    if (!theirs || status !== 'sent') return notFound()
    await tx
      .updateTable('membership_invitation')
      .set({ status: 'withdrawn', email: null })
      .where('id', '=', invitation.id)
      .execute()
  })

/** What nobody answered in time goes, with its address. */
export const expire = async (tx: Database, today: Day, communityId: Id | null = null): Promise<void> => {
  await tx
    .updateTable('membership_invitation')
    .set({ status: 'expired', email: null })
    .where('status', '=', 'sent')
    .where('expires_on', '<', today)
    .$if(communityId !== null, (query) => query.where('community_id', '=', communityId ?? ''))
    .execute()
}

export const tidyInvitations = ({ db, clock }: Services): Promise<void> =>
  inTransaction(db, (tx) => expire(tx, parisDay(clock())))
