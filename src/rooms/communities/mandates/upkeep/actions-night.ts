import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { addDays, daysBetween, parisDay } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { type Applicable, decisionsToApply, markApplied } from '#rooms/decisions/index.ts'
import { type CommunityView, communityById } from '../../queries.ts'
import { recordMandate, tellHolders, tellMembers } from '../emails.ts'
import { type MandateView, mandateById, nextMandate } from '../queries.ts'
import { reminderDue } from '../rules.ts'
import { closeQuestion } from '../silence/actions-term.ts'
import { letters } from '../words.ts'
import { concludeConsultation, drop, entrust, refreshVacancy } from './actions.ts'
import { consultationsDue, type Due, mandateOfDecision, mandatesEnding, mandatesOver, questionsDue } from './queries.ts'
import { vacanciesToRefresh } from './queries-vacancies-to-refresh.ts'
import { reasons } from './words.ts'

const alone = aloneIn('communities')

/** The night of the mandates: what was decided takes effect, what reached its date ends, what nears it is told. */
export const followMandates = async (services: Services): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  const { db } = services
  for (const due of await consultationsDue(db, today))
    await alone(services, due.id, (tx) => concludeConsultation(tx, services, due, now))
  for (const decision of await decisionsToApply(db, ['mandate', 'mandate_withdrawal']))
    await alone(services, decision.id, (tx) => applyDecision(tx, services, decision, now))
  for (const due of await mandatesOver(db, today)) await alone(services, due.id, (tx) => end(tx, services, due, now))
  for (const due of await mandatesEnding(db, today))
    await alone(services, due.id, (tx) => remind(tx, services, due, now))
  for (const due of await questionsDue(db, today))
    await alone(services, due.id, (tx) => closeQuestion(tx, services, due, now))
  for (const id of await vacanciesToRefresh(db, today)) await alone(services, id, (tx) => refreshVacancy(tx, id, today))
}

const applyDecision = async (tx: Database, services: Services, decision: Applicable, now: Date): Promise<void> => {
  if (!(await markApplied(tx, decision.id, now))) return
  const known = await mandateOfDecision(tx, decision.purpose.id)
  if (!known) return
  const mandate = await mandateById(tx, known.communityId, known.id, true)
  const community = await communityById(tx, known.communityId)
  const apply = decision.purpose.kind === 'mandate' ? applyMandate : applyWithdrawal
  await apply(tx, services, { community, mandate, decision }, now)
}

type Decided = { community: CommunityView; mandate: MandateView; decision: Applicable }

const applyMandate = async (
  tx: Database,
  services: Services,
  { community, mandate, decision }: Decided,
  now: Date,
): Promise<void> => {
  if (mandate.status !== 'voted' || mandate.decisionId !== decision.id) return
  const dropped = (status: 'declined' | 'cancelled', reason: string) =>
    drop(tx, services, community, mandate, status, reason, now)
  if (decision.status === 'cancelled') return dropped('cancelled', reasons.cancelled)
  if (decision.adopted === null) return dropped('declined', reasons.quorum)
  if (!decision.adopted) return dropped('declined', reasons.refused)
  if (mandate.endsOn <= parisDay(now)) return dropped('cancelled', reasons.late)
  if (!mandate.holders.some(({ acceptedOn }) => acceptedOn)) return dropped('cancelled', reasons.nobody)
  return entrust(tx, services, community, mandate, now)
}

const applyWithdrawal = async (
  tx: Database,
  services: Services,
  { community, mandate, decision }: Decided,
  now: Date,
): Promise<void> => {
  const today = parisDay(now)
  if (mandate.status !== 'entrusted' || mandate.withdrawalDecisionId !== decision.id) return
  const withdrawn = decision.adopted === true
  if (withdrawn) {
    await tx.updateTable('mandate').set({ status: 'withdrawn', ended_on: today }).where('id', '=', mandate.id).execute()
    await refreshVacancy(tx, community.id, today)
    await recordMandate(tx, community, mandate, 'community.mandate_withdrawn', { actorId: null, at: now })
  }
  const letter = withdrawn ? letters.withdrawn : letters.kept
  const words = { subject: letter.subject(community.name), paragraphs: letter.paragraphs() }
  await tellMembers(tx, services, community, mandate, {
    key: `withdrawal-${decision.id}`,
    words,
    day: today,
  })
}

/** At its date a mandate ends by itself; without another, the territory is there to be taken over, and the members are told. */
const end = async (tx: Database, services: Services, due: Due, now: Date): Promise<void> => {
  const today = parisDay(now)
  const mandate = await mandateById(tx, due.communityId, due.id, true)
  if (mandate.status !== 'entrusted' || mandate.endsOn >= today) return
  const community = await communityById(tx, due.communityId)
  await tx
    .updateTable('mandate')
    .set({ status: 'ended', ended_on: addDays(mandate.endsOn, 1) })
    .where('id', '=', mandate.id)
    .execute()
  await refreshVacancy(tx, community.id, today)
  await recordMandate(tx, community, mandate, 'community.mandate_ended', { actorId: null, at: now })
  if (community.status === 'closed' || (await nextMandate(tx, mandate))) return
  const words = { subject: letters.ended.subject(community.name), paragraphs: letters.ended.paragraphs() }
  await tellMembers(tx, services, community, mandate, { key: 'ended', words, day: today })
}

/** Sixty, thirty and seven days before the end: the holders and the members, unless what follows is already entrusted. */
const remind = async (tx: Database, services: Services, due: Due, now: Date): Promise<void> => {
  const today = parisDay(now)
  const mandate = await mandateById(tx, due.communityId, due.id, true)
  const days = reminderDue(mandate.endsOn, mandate.lastReminder, today)
  if (mandate.status !== 'entrusted' || days === null) return
  await tx.updateTable('mandate').set({ last_reminder: days }).where('id', '=', mandate.id).execute()
  if (await nextMandate(tx, mandate)) return
  const community = await communityById(tx, due.communityId)
  const { subject, paragraphs } = letters.reminder
  const words = {
    subject: subject(community.name, daysBetween(today, mandate.endsOn)),
    paragraphs: paragraphs(mandate.endsOn, mandate.isReviewed),
  }
  await tellHolders(tx, services, community, mandate, { key: `reminder-${days}`, words })
  await tellMembers(tx, services, community, mandate, { key: `reminder-${days}`, words, day: today })
}
