import type { Database } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { proposeDecision } from '#rooms/decisions/index.ts'
import { type CommunityView, communityById } from '../../queries.ts'
import { voteWindow } from '../../rules.ts'
import { holderNames, recordMandate, spanOf, tellHolders, tellMembers } from '../emails.ts'
import { type MandateView, mandateById, wordsOf } from '../queries.ts'
import { outcomeAtTerm, vote } from '../rules.ts'
import { letters } from '../words.ts'
import { decisionWords, reasons } from './words.ts'

/** Puts a question about a mandate to the members: it opens three days later, and lasts a week. */
export const putToVote = async (
  tx: Database,
  services: Services,
  community: CommunityView,
  {
    mandateId,
    kind,
    actorId,
    title,
    question,
  }: { mandateId: Id; kind: 'mandate' | 'mandate_withdrawal'; actorId: Id | null; title: string; question: string },
  now: Date,
): Promise<{ id: Id; opensOn: Day }> => {
  const { opensOn, opensAt, closesAt } = voteWindow(parisDay(now), vote)
  const made = await proposeDecision(
    tx,
    services,
    actorId ? { id: actorId } : null,
    {
      body: { kind: 'community', id: community.id },
      title,
      question,
      method: 'majority',
      quorum: vote.quorum,
      opensAt,
      closesAt,
      purpose: { kind, id: mandateId },
      demo: community.demo,
    },
    now,
  )
  return { id: made.id, opensOn }
}

/** The end of a consultation: entrusted, put to the vote or dropped, by who accepted and by the objections that stand. Nobody decides it. */
export const concludeConsultation = async (
  tx: Database,
  services: Services,
  { id, communityId }: { id: Id; communityId: Id },
  now: Date,
): Promise<void> => {
  const today = parisDay(now)
  const mandate = await mandateById(tx, communityId, id, true)
  if (mandate.status !== 'consulted') return
  const community = await communityById(tx, communityId)
  const standings = (await wordsOf(tx, id)).map(({ standing }) => standing)
  const outcome = outcomeAtTerm({ ...mandate, standings }, today)
  if (outcome === null) return
  if (community.status === 'closed') return drop(tx, services, community, mandate, 'cancelled', reasons.closed, now)
  if (outcome === 'cancel') return drop(tx, services, community, mandate, 'cancelled', reasons.nobody, now)
  if (outcome === 'entrust') return entrust(tx, services, community, mandate, now)
  const question = { mandateId: id, kind: 'mandate' as const, actorId: null }
  const words = decisionWords.mandate(holderNames(mandate), spanOf(mandate), mandate.mission)
  const decision = await putToVote(tx, services, community, { ...question, ...words }, now)
  await tx.updateTable('mandate').set({ status: 'voted', decision_id: decision.id }).where('id', '=', id).execute()
  await recordMandate(tx, community, mandate, 'community.mandate_voted', { actorId: null, at: now })
  await tellMembers(tx, services, community, mandate, {
    key: 'voted',
    words: {
      subject: letters.voted.subject(community.name),
      paragraphs: letters.voted.paragraphs(decision.opensOn),
    },
    day: today,
  })
}

/** Entrusts the mandate to those who accepted; the others are not named by it any more. It begins at its date, or today when that is past. */
export const entrust = async (
  tx: Database,
  services: Services,
  community: CommunityView,
  mandate: MandateView,
  now: Date,
): Promise<void> => {
  const today = parisDay(now)
  await tx.deleteFrom('mandate_holder').where('mandate_id', '=', mandate.id).where('accepted_on', 'is', null).execute()
  await tx
    .updateTable('mandate')
    .set({
      status: 'entrusted',
      entrusted_on: today,
      starts_on: mandate.startsOn < today ? today : mandate.startsOn,
    })
    .where('id', '=', mandate.id)
    .execute()
  const entrusted = await mandateById(tx, community.id, mandate.id)
  await refreshVacancy(tx, community.id, today)
  await recordMandate(tx, community, entrusted, 'community.mandate_entrusted', { actorId: null, at: now })
  await tellMembers(tx, services, community, entrusted, {
    key: 'entrusted',
    words: {
      subject: letters.entrusted.subject(community.name),
      paragraphs: letters.entrusted.paragraphs(holderNames(entrusted), spanOf(entrusted)),
    },
    day: today,
  })
}

/** A proposal comes to nothing: refused by the members, or without anyone to hold it. */
export const drop = async (
  tx: Database,
  services: Services,
  community: CommunityView,
  mandate: MandateView,
  status: 'declined' | 'cancelled',
  reason: string,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('mandate')
    .set({ status, ended_on: parisDay(now), end_reason: reason })
    .where('id', '=', mandate.id)
    .execute()
  await recordMandate(tx, community, mandate, `community.mandate_${status}`, { actorId: null, at: now })
  await tellHolders(tx, services, community, mandate, {
    key: status,
    words: {
      subject: letters.notEntrusted.subject(community.name),
      paragraphs: letters.notEntrusted.paragraphs(reason),
    },
  })
}

/** Whether somebody facilitates the community, as every page says it: written again whenever a mandate begins or ends. */
export const refreshVacancy = async (tx: Database, communityId: Id, today: Day): Promise<void> => {
  await tx
    .updateTable('community')
    .set((eb) => ({
      vacant_since: eb.fn<Day | null>('community_vacancy', [eb.val(communityId), eb.cast<Day>(eb.val(today), 'date')]),
    }))
    .where('id', '=', communityId)
    .where('status', '<>', 'closed')
    .execute()
}
