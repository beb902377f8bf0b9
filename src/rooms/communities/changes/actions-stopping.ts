import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { cancelDecisionsOf } from '#rooms/decisions/index.ts'
import { stopWithin } from '../groups/actions-end.ts'
import { recordMandate } from '../mandates/emails.ts'
import { type MandateView, mandatesOf } from '../mandates/queries.ts'
import { overOn, wasEntrusted } from '../mandates/rules.ts'
import { drop } from '../mandates/upkeep/actions.ts'
import { reasons } from '../mandates/upkeep/words.ts'
import type { CommunityView } from '../queries.ts'
import { tellApplicant, tellGroups, tellGuest } from './emails.ts'
import { words } from './words.ts'

/** Stops what runs in a community that closes. What was asked of a local authority goes on: someone waits for its answer. */
export const stopEverything = async (
  tx: Database,
  services: Services,
  community: CommunityView,
  now: Date,
): Promise<void> => {
  await stopMandates(tx, services, community, now)
  await stopGroups(tx, services, community, now)
  await stopRoadmap(tx, community.id, now)
  await stopCampaigns(tx, community.id, now)
  await closeDoors(tx, services, community, now)
  await cancelDecisionsOf(tx, { kind: 'community', id: community.id }, now)
}

const stopMandates = async (tx: Database, services: Services, community: CommunityView, now: Date): Promise<void> => {
  const today = parisDay(now)
  for (const mandate of await mandatesOf(tx, community.id)) {
    if (mandate.status === 'consulted' || mandate.status === 'voted')
      await drop(tx, services, community, mandate, 'cancelled', reasons.closed, now)
    // given back or handed over, it still holds until its last day
    else if (wasEntrusted(mandate) && overOn(mandate) > today) await end(tx, community, mandate, now)
  }
}

const end = async (tx: Database, community: CommunityView, mandate: MandateView, now: Date): Promise<void> => {
  const today = parisDay(now)
  // one to come ends on the day it would have begun: it gives nothing
  const endedOn = mandate.startsOn > today ? mandate.startsOn : today
  await tx
    .updateTable('mandate')
    .set({ ended_on: endedOn, ...(mandate.status === 'entrusted' && { status: 'ended', end_reason: reasons.closed }) })
    .where('id', '=', mandate.id)
    .execute()
  await recordMandate(tx, community, mandate, 'community.mandate_ended', { actorId: null, at: now })
}

/** A version that was still to be approved never will be. */
const stopRoadmap = async (tx: Database, communityId: Id, now: Date): Promise<void> => {
  await tx
    .updateTable('roadmap_version')
    .set({ status: 'withdrawn', reason: reasons.closed, settled_on: parisDay(now) })
    .where('roadmap_id', 'in', tx.selectFrom('roadmap').select('id').where('community_id', '=', communityId))
    .where('status', '=', 'proposed')
    .execute()
}

/** What was still to be shown will not be; who was asked to carry it is not waited for. */
const stopCampaigns = async (tx: Database, communityId: Id, now: Date): Promise<void> => {
  const stopped = await tx
    .updateTable('campaign')
    .set((eb) => ({ status: 'abandoned', reason: words.closing.stops, version: eb('version', '+', 1) }))
    .where('community_id', '=', communityId)
    .where('status', 'in', ['planned', 'ongoing'])
    .returning('id')
    .execute()
  if (stopped.length === 0) return
  await tx
    .updateTable('campaign_ambassador')
    .set({ status: 'declined', answered_at: now })
    .where(
      'campaign_id',
      'in',
      stopped.map(({ id }) => id),
    )
    .where('status', '=', 'asked')
    .execute()
}

const stopGroups = async (tx: Database, services: Services, community: CommunityView, now: Date): Promise<void> => {
  const communityId = community.id
  const open = await tx
    .selectFrom('working_group')
    .select('id')
    .where('community_id', '=', communityId)
    .where('status', '<>', 'closed')
    .execute()
  if (open.length === 0) return
  const ids = open.map(({ id }) => id)
  // while they still are of it, or still ask
  await tellGroups(tx, services, community, ids, parisDay(now))
  await tx
    .updateTable('group_meeting')
    .set((eb) => ({
      ...{ status: 'cancelled', cancelled_reason: words.closing.stops },
      ...{ sequence: eb('sequence', '+', 1), updated_at: now },
    }))
    .where('group_id', 'in', ids)
    .where('status', '=', 'planned')
    .where(sql<boolean>`(held_on + starts_at) at time zone 'Europe/Paris' > ${now}`)
    .execute()
  await tx
    .updateTable('working_group')
    .set((eb) => ({
      ...{ status: 'closed', closed_on: parisDay(now), version: eb('version', '+', 1), updated_at: now },
      outcome: eb.case().when('outcome', '=', '').then(words.closing.stops).else(eb.ref('outcome')).end(),
    }))
    .where('id', 'in', ids)
    .execute()
  await stopWithin(tx, ids, words.closing.stops, now)
}

/** Nobody enters any more: who asked and who was invited are not left waiting. */
const closeDoors = async (tx: Database, services: Services, community: CommunityView, now: Date): Promise<void> => {
  const asking = await tx
    .updateTable('membership_request')
    .set({ status: 'withdrawn', settled_on: parisDay(now) })
    .where('community_id', '=', community.id)
    .where('status', '=', 'open')
    .returning(['id', 'organisation_id', 'person_id'])
    .execute()
  for (const request of asking) await tellApplicant(tx, services, community, request)
  const invited = () => openInvitations(tx, community.id)
  for (const guest of await invited().select(['id', 'organisation_id', 'email']).execute())
    await tellGuest(tx, services, community, guest)
  await tx
    .updateTable('membership_invitation')
    .set({ status: 'withdrawn', email: null })
    .where('id', 'in', invited().select('id'))
    .execute()
}

const openInvitations = (tx: Database, communityId: Id) =>
  tx.selectFrom('membership_invitation').where('community_id', '=', communityId).where('status', '=', 'sent')
