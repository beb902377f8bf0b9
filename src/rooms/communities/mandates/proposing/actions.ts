import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type CommunityView, standingIn } from '../../queries.ts'
import { canSpeak } from '../../rules.ts'
import { holderNames, recordMandate, spanOf, tellMembers, tellVoice } from '../emails.ts'
import {
  keptAmong,
  type MandateView,
  mandateById,
  mandatesOf,
  memberOrganisations,
  runningMandate,
} from '../queries.ts'
import { isRenewal, type ProposeRefusal, refusalToPropose, terms } from '../rules.ts'
import { letters } from '../words.ts'

export type Proposing = { mission: string; holders: readonly Id[]; startsOn: Day; endsOn: Day }

/**
 * Any member proposes a mandate: a mission, who would hold it, from when until when. The members have fourteen days; the organisations named
 * accept or not. Whoever is no member finds nothing here.
 */
export const proposeMandate = async (
  services: Services,
  actor: Actor,
  community: CommunityView,
  proposing: Proposing,
  now: Date,
): Promise<Outcome<Id, ProposeRefusal>> => {
  try {
    return await inTransaction(services.db, (tx) => propose(tx, services, actor, community, proposing, now))
  } catch (error) {
    if (isDuplicate(error, 'mandate_in_progress')) return refused('in-progress')
    throw error
  }
}

const propose = async (
  tx: Database,
  services: Services,
  actor: Actor,
  community: CommunityView,
  { mission, holders, startsOn, endsOn }: Proposing,
  now: Date,
): Promise<Outcome<Id, ProposeRefusal>> => {
  const today = parisDay(now)
  await tx.selectFrom('community').select('id').where('id', '=', community.id).forUpdate().execute()
  const standing = await standingIn(tx, actor, community.id, today)
  if (!canSpeak(community, standing, actor)) return notFound()
  const running = await runningMandate(tx, community.id, today)
  const all = await mandatesOf(tx, community.id)
  const members = await memberOrganisations(tx, community.id, today, { q: null, chosen: holders })
  const refusal = refusalToPropose(
    {
      startsOn,
      endsOn,
      holders,
      members: members.map(({ id }) => id),
      inProgress: all.some(({ status }) => status === 'consulted' || status === 'voted'),
      running: running && { ...running, holders: running.holders.map(({ id }) => id) },
    },
    today,
  )
  if (refusal) return refused(refusal)
  const renews =
    running &&
    isRenewal(
      running.holders.map(({ id }) => id),
      holders,
    )
      ? running.id
      : null
  const { id } = await tx
    .insertInto('mandate')
    .values({
      community_id: community.id,
      mission,
      proposed_by: actor.id,
      proposed_on: today,
      consult_until: addDays(today, terms.consultation),
      starts_on: startsOn,
      ends_on: endsOn,
      renews_id: renews,
      demo: community.demo,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  // whoever proposes their own organisation accepts for it
  const kept = await keptAmong(tx, actor.id, holders)
  for (const holder of holders) {
    const accepted = kept.includes(holder) ? { accepted_on: today, accepted_by: actor.id } : {}
    await tx
      .insertInto('mandate_holder')
      .values({ mandate_id: id, organisation_id: holder, ...accepted })
      .execute()
  }
  await tell(tx, services, actor, community, await mandateById(tx, community.id, id), now)
  return done(id)
}

const tell = async (
  tx: Database,
  services: Services,
  actor: Actor,
  community: CommunityView,
  mandate: MandateView,
  now: Date,
): Promise<void> => {
  await recordMandate(tx, community, mandate, 'community.mandate_proposed', { actorId: actor.id, at: now })
  const { proposed, asked } = letters
  for (const { id, acceptedOn } of mandate.holders)
    if (acceptedOn === null)
      await tellVoice(tx, services, community, mandate, {
        voice: { kind: 'organisation', id },
        key: 'asked',
        words: {
          subject: asked.subject(community.name),
          paragraphs: asked.paragraphs(spanOf(mandate), mandate.consultUntil),
        },
      })
  await tellMembers(tx, services, community, mandate, {
    key: 'proposed',
    words: {
      subject: proposed.subject(community.name),
      paragraphs: proposed.paragraphs(holderNames(mandate), spanOf(mandate), mandate.consultUntil),
    },
    day: parisDay(now),
    except: actor.id,
  })
}
