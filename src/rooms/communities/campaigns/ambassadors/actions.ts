import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { writeToMember } from '../../members/emails.ts'
import { canSpeak, chosenVoice } from '../../rules.ts'
import { tell, withinOne } from '../actions.ts'
import { campaignPaths as paths } from '../paths.ts'
import type { Campaign } from '../queries.ts'
import { type Member, memberNamed } from '../queries-campaigns-of.ts'
import { isOf } from '../rules.ts'
import { letters, type Refusal } from '../words.ts'

type Key = { slug: string; id: string }
type Posting = Pick<Services, 'db' | 'config' | 'secret'>

const whoIs = ({ kind, id }: Member) => ({
  organisationId: kind === 'organisation' ? id : null,
  personId: kind === 'person' ? id : null,
})

const isThere = (campaign: Campaign, member: Member): boolean =>
  campaign.ambassadors.some((one) => (member.kind === 'person' ? one.personId : one.organisationId) === member.id)

type Entering = { member: Member; role: string; status: 'asked' | 'accepted' }

const enter = async (tx: Database, campaignId: Id, { member, role, status }: Entering, now: Date): Promise<Id> => {
  const { organisationId, personId } = whoIs(member)
  const { id } = await tx
    .insertInto('campaign_ambassador')
    .values({
      campaign_id: campaignId,
      organisation_id: organisationId,
      person_id: personId,
      role,
      status,
      asked_at: now,
      answered_at: status === 'accepted' ? now : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const isOver = ({ status }: Campaign): boolean => status === 'done' || status === 'abandoned'

/** Asks a member to carry the campaign: nothing is public before they say yes. */
export const askAmbassador = (
  services: Posting,
  actor: Actor,
  key: Key,
  { name, role }: { name: string; role: string },
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  withinOne(services, actor, key, { now }, async (tx, { community, standing, campaign }) => {
    if (isOver(campaign)) return refused('not-now')
    const persons = canSpeak(community, standing, actor)
    const member = await memberNamed(tx, community.id, { name, day: parisDay(now), persons })
    if (!member) return refused('no-member')
    if (isThere(campaign, member)) return refused('already')
    const asked = await enter(tx, campaign.id, { member, role, status: 'asked' }, now)
    await tell(tx, community, { actorId: actor.id, verb: 'asked', campaign, isPublic: false }, now)
    await writeToMember(tx, services, member, {
      key: `campaign-asked:${asked}`,
      subject: letters.asked.subject(community.name),
      letter: {
        paragraphs: letters.asked.paragraphs(campaign.title, community.name),
        action: { label: letters.asked.action, path: paths.answer(key.slug, campaign.id, asked) },
      },
    })
    return done(campaign.id)
  })

/** A member offers to carry it, in one of their names. */
export const volunteer = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  key: Key,
  { voice, role }: { voice: string; role: string },
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  withinOne(services, actor, key, { now, speaking: true }, async (tx, { community, standing, campaign }) => {
    if (isOver(campaign)) return refused('not-now')
    const { voices } = standing
    const member = chosenVoice(voices, voice)
    if (!member) return refused('no-voice')
    if (member.kind === 'person' && !role) return refused('no-role')
    if (isThere(campaign, member)) return refused('already')
    await enter(tx, campaign.id, { member, role, status: 'accepted' }, now)
    await tell(tx, community, { actorId: actor.id, verb: 'ambassador', campaign }, now)
    return done(campaign.id)
  })

/** Whoever was asked says yes or no; a person says under which function they are named. */
export const answerAsk = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  key: Key & { ambassadorId: string },
  { answer, role }: { answer: 'accept' | 'decline'; role: string },
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  withinOne(services, actor, key, { now, speaking: true }, async (tx, { community, standing, campaign }) => {
    const asked = found(campaign.ambassadors.find(({ id }) => id === key.ambassadorId))
    if (!isOf(asked, standing.voices)) return notFound()
    if (asked.status !== 'asked' || isOver(campaign)) return refused('not-now')
    const said = role || asked.role
    if (answer === 'accept' && asked.personId && !said) return refused('no-role')
    await tx
      .updateTable('campaign_ambassador')
      .set({ status: answer === 'accept' ? 'accepted' : 'declined', role: said, answered_at: now })
      .where('id', '=', asked.id)
      .execute()
    const isPublic = answer === 'accept'
    await tell(
      tx,
      community,
      { actorId: actor.id, verb: isPublic ? 'ambassador' : 'declined', campaign, isPublic },
      now,
    )
    return done(campaign.id)
  })

/** An ambassador stops; those who asked take back a request that nobody answered. */
export const leaveCampaign = (
  services: Pick<Services, 'db'>,
  actor: Actor,
  key: Key & { ambassadorId: string },
  now: Date,
): Promise<Outcome<Id, Refusal>> =>
  withinOne(services, actor, key, { now }, async (tx, { community, standing, campaign }) => {
    const one = found(campaign.ambassadors.find(({ id }) => id === key.ambassadorId))
    if (one.status === 'accepted' && !isOf(one, standing.voices)) return notFound()
    await tx
      .updateTable('campaign_ambassador')
      .set({ status: 'left', answered_at: now })
      .where('id', '=', one.id)
      .execute()
    await tell(tx, community, { actorId: actor.id, verb: 'ambassador_left', campaign, isPublic: false }, now)
    return done(campaign.id)
  })
