import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { notFound } from '#core/errors.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type CommunityView, standingIn } from '../../queries.ts'
import { canSpeak, isOpenTo } from '../../rules.ts'
import { holderNames, recordMandate, tellMembers } from '../emails.ts'
import { type HolderView, keptAmong, type MandateView, mandateById, mandatesOf } from '../queries.ts'
import { earliestReturn, overOn } from '../rules.ts'
import { putToVote, refreshVacancy } from '../upkeep/actions.ts'
import { decisionWords } from '../upkeep/words.ts'
import { letters } from '../words.ts'

export type ReturnRefusal = 'over' | 'too-soon' | 'too-late'
type Returning = { organisation: Id; on: Day; reason: string }

/** A holder gives the mandate back, a month before at least. Of a collegial mandate it leaves alone; when nobody is left, the mandate stops. */
export const giveBack = (
  services: Services,
  actor: Actor,
  community: CommunityView,
  mandateId: string,
  { organisation, on, reason }: Returning,
  now: Date,
): Promise<Outcome<null, ReturnRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const mandate = await mandateById(tx, community.id, mandateId, true)
    const holder = mandate.holders.find(({ id }) => id === organisation)
    if (!isOpenTo(community, actor) || !holder) return notFound()
    if ((await keptAmong(tx, actor.id, [organisation])).length === 0) return notFound()
    if (mandate.status !== 'entrusted' || holder.leftOn !== null || overOn(mandate) <= today) return refused('over')
    if (on < earliestReturn(mandate.endsOn, today)) return refused('too-soon')
    if (on > overOn(mandate)) return refused('too-late')
    await tx
      .updateTable('mandate_holder')
      .set({ left_on: on })
      .where('mandate_id', '=', mandate.id)
      .where('organisation_id', '=', organisation)
      .execute()
    await stopWhenAlone(tx, mandate, organisation, { on, reason, today })
    await refreshVacancy(tx, community.id, today)
    const who = { actorId: actor.id, at: now }
    await recordMandate(tx, community, mandate, 'community.mandate_given_back', who)
    const { subject, paragraphs } = letters.givenBack
    await tellMembers(tx, services, community, mandate, {
      key: `given-back-${organisation}`,
      words: { subject: subject(community.name), paragraphs: paragraphs(holder.name, on) },
      day: today,
      except: actor.id,
    })
    return done(null)
  })

type Stopping = { on: Day; reason: string; today: Day }

const stopWhenAlone = async (tx: Database, mandate: MandateView, organisation: Id, { on, reason, today }: Stopping) => {
  const others = mandate.holders.filter(({ id }) => id !== organisation)
  if (others.some(({ leftOn }: HolderView) => leftOn === null)) return
  // the last of those who leave ends it
  const last = others.reduce((latest, { leftOn }) => (leftOn && leftOn > latest ? leftOn : latest), on)
  await tx
    .updateTable('mandate')
    .set({ status: 'withdrawn', notice_on: today, ended_on: last, end_reason: reason })
    .where('id', '=', mandate.id)
    .execute()
}

/** An organisation that is no longer a member holds no mandate there: what it held stops that day, unless others hold it with it. */
export const leaveMandates = async (
  tx: Database,
  communityId: Id,
  organisation: Id,
  reason: string,
  today: Day,
): Promise<void> => {
  const running = (await mandatesOf(tx, communityId)).filter(
    (one) => one.status === 'entrusted' && overOn(one) > today && isHeldBy(one, organisation, today),
  )
  for (const mandate of running) {
    await tx
      .updateTable('mandate_holder')
      .set({ left_on: today })
      .where('mandate_id', '=', mandate.id)
      .where('organisation_id', '=', organisation)
      .execute()
    await stopWhenAlone(tx, mandate, organisation, { on: today, reason, today })
  }
  if (running.length > 0) await refreshVacancy(tx, communityId, today)
}

const isHeldBy = ({ holders }: MandateView, organisation: Id, day: Day): boolean =>
  holders.some(({ id, leftOn }) => id === organisation && (leftOn === null || leftOn > day))

export type WithdrawalRefusal = 'over' | 'asked'

/** A member puts the withdrawal of a mandate to all the members, with a reason. The facilitator neither prevents it nor counts it. */
export const askWithdrawal = (
  services: Services,
  actor: Actor,
  community: CommunityView,
  mandateId: string,
  reason: string,
  now: Date,
): Promise<Outcome<Id, WithdrawalRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const today = parisDay(now)
    const standing = await standingIn(tx, actor, community.id, today)
    if (!canSpeak(community, standing, actor)) return notFound()
    const mandate = await mandateById(tx, community.id, mandateId, true)
    if (mandate.status !== 'entrusted' || overOn(mandate) <= today) return refused('over')
    if (await isAsked(tx, mandate)) return refused('asked')
    const question = { mandateId: mandate.id, kind: 'mandate_withdrawal' as const, actorId: actor.id }
    const words = decisionWords.withdrawal(holderNames(mandate), reason)
    const decision = await putToVote(tx, services, community, { ...question, ...words }, now)
    await tx.updateTable('mandate').set({ withdrawal_decision_id: decision.id }).where('id', '=', mandate.id).execute()
    return done(decision.id)
  })

// one question at a time: the one before was answered, whatever the answer
const isAsked = async (tx: Database, { withdrawalDecisionId }: MandateView): Promise<boolean> => {
  if (!withdrawalDecisionId) return false
  const waiting = await tx
    .selectFrom('decision')
    .select('id')
    .where('id', '=', withdrawalDecisionId)
    .where('applied_at', 'is', null)
    .executeTakeFirst()
  return waiting !== undefined
}
