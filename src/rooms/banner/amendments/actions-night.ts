import { aloneIn } from '#core/alone.ts'
import type { Database } from '#core/database.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { type Applicable, decisionsToApply, markApplied, proposeDecision } from '#rooms/decisions/index.ts'
import { latestCharter } from '../charter/queries.ts'
import { lockMembership } from '../memberships/queries.ts'
import { projectNamed } from '../upkeep/queries.ts'
import { settleAmendment, tellBanner } from './actions.ts'
import { remindAgreement } from './emails.ts'
import { amendmentsInDebate, isOneVoted, lockAmendment, memberCount, membersToAgree, votedCharter } from './queries.ts'
import {
  agreementDays,
  agreementReminderDue,
  amended,
  isForgotten,
  isReady,
  majority,
  staleIn,
  voteDays,
} from './rules.ts'
import { words } from './words.ts'

const alone = aloneIn('banner')
const purpose = 'charter'
const batch = 200

/** Every hour: what was voted enters into force; then what has been debated and supported is put to the vote. */
export const tendAmendments = async (services: Services): Promise<void> => {
  for (const decision of await decisionsToApply(services.db, [purpose]))
    await alone(services, decision.id, (tx) => apply(tx, services, decision))
  for (const { id } of await amendmentsInDebate(services.db))
    await alone(services, id, (tx) => lookAt(tx, services, id))
}

const lookAt = async (tx: Database, services: Services, id: Id): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  const amendment = await lockAmendment(tx, id)
  if (amendment.status !== 'debate' || !amendment.debateUntil) return
  const charter = await latestCharter(tx)
  if (staleIn(charter, amendment.changes).length > 0) {
    await settleAmendment(tx, amendment, 'outdate', now)
    return
  }
  const debate = { debateUntil: amendment.debateUntil, supports: amendment.supports }
  const members = await memberCount(tx, today, amendment.demo)
  if (!isReady(debate, members, today)) {
    // it never reached a vote: it is over without one
    if (isForgotten(debate, today)) await settleAmendment(tx, amendment, 'withdraw', now)
    return
  }
  // supported enough, it waits for its turn, however long
  if (await isOneVoted(tx, amendment.demo)) return
  const decision = await proposeDecision(
    tx,
    services,
    null,
    {
      ...{ body: { kind: 'banner', id: null }, method: 'qualified', quorum: majority.quorum, demo: amendment.demo },
      ...{ thresholdNum: majority.num, thresholdDen: majority.den, purpose: { kind: purpose, id } },
      ...{ title: words.vote.title(amendment.title), question: words.vote.question(amendment.id) },
      ...{ opensAt: now, closesAt: new Date(now.getTime() + voteDays * 86_400_000) },
    },
    now,
  )
  await tx
    .updateTable('banner_amendment')
    .set({ status: 'vote', decision_id: decision.id })
    .where('id', '=', id)
    .execute()
  await tellBanner(tx, 'amendment_vote', amendment, now)
}

/** What the members voted. An invented vote settles an invented proposal, and changes no charter. */
const apply = async (tx: Database, services: Services, decision: Applicable): Promise<void> => {
  const now = services.clock()
  if (!(await markApplied(tx, decision.id, now))) return
  const amendment = await lockAmendment(tx, decision.purpose.id)
  if (!decision.adopted) {
    await settleAmendment(tx, amendment, 'reject', now)
    return
  }
  if (amendment.demo) {
    await settleAmendment(tx, amendment, 'adopt', now)
    return
  }
  const today = parisDay(now)
  const charter = await latestCharter(tx)
  const number = charter.number + 1
  const next = amended(charter, amendment.changes, number)
  await tx
    .insertInto('charter_version')
    .values({
      ...{ number, title: words.version(number), preamble: next.preamble, questions: JSON.stringify(next.criteria) },
      ...{ maturity: 'adopted', adopted_by: words.adoptedBy, published_on: today },
      ...{ decision_id: decision.id, agree_by: addDays(today, agreementDays) },
    })
    .execute()
  await tx.updateTable('banner_membership').set({ agreement_reminder: null }).execute()
  await settleAmendment(tx, amendment, 'adopt', now, number)
}

/** Every morning: members who have not agreed yet to the charter that was voted are reminded, before the term. */
export const remindAgreements = async (services: Services): Promise<void> => {
  const voted = await votedCharter(services.db)
  const today = parisDay(services.clock())
  if (!voted || today > voted.agreeBy) return
  for (let after: Id | null = null; ; ) {
    const members = await membersToAgree(services.db, voted.number, today, after, batch)
    for (const { sheetId, reminded } of members) {
      const days = agreementReminderDue(voted.agreeBy, reminded, today)
      if (days !== null) await alone(services, sheetId, (tx) => remind(tx, services, sheetId, { ...voted, days }))
    }
    after = members.at(-1)?.sheetId ?? null
    if (members.length < batch) return
  }
}

type Reminding = { number: number; agreeBy: string; days: number }

const remind = async (tx: Database, services: Services, sheetId: Id, { number, agreeBy, days }: Reminding) => {
  const membership = await lockMembership(tx, sheetId)
  if (membership?.status !== 'member') return
  await tx.updateTable('banner_membership').set({ agreement_reminder: days }).where('sheet_id', '=', sheetId).execute()
  await remindAgreement(tx, services, await projectNamed(tx, sheetId), { number, agreeBy, days })
}
