import { type Database, inTransaction } from '#core/database.ts'
import { record } from '#core/history.ts'
import { addDays, type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import type { Application } from '../lifecycle/queries.ts'
import { readSettings } from '../lifecycle/queries-settings.ts'
import { referentialById } from '../referential/queries.ts'
import { refreshMarks } from '../register/actions-marks.ts'
import type { AwardState } from '../rules.ts'
import { attestAward, attestState } from './attestations.ts'
import { newAwardCode } from './code.ts'
import { tellAwarded } from './emails.ts'
import { awardToGoOnFrom, nextAwards, replacedBetween, unliftedSuspension } from './queries.ts'
import { endsForGood, givesWay, passesOn, termOf } from './rules.ts'

export type Awarded = { id: Id; code: string; since: Day; validUntil: Day }

/**
 * Writes what a decision grants, in its transaction: the award with its places, roles, commitments and first state; the one it renews gives
 * way the day this one begins. A suspension that was not lifted goes on with it, for the same reason: examining what a structure does again
 * is not examining why it was suspended. Marks the organisation, attests, and tells those who answer for it.
 */
export const awardLabel = async (
  tx: Database,
  services: Services,
  application: Application,
  decision: { id: Id; number: string },
  now: Date,
): Promise<Awarded> => {
  const today = parisDay(now)
  const former = application.renewsId ? await awardToGoOnFrom(tx, application.renewsId, today) : null
  const { validity_months } = await readSettings(tx)
  const term = termOf(former, today, validity_months)
  const award = await tx
    .insertInto('label_award')
    .values({
      code: newAwardCode(),
      organisation_id: application.organisationId,
      family: application.family,
      referential_id: application.referentialId,
      application_id: application.id,
      decision_id: decision.id,
      renews_id: application.renewsId,
      since: term.since,
      valid_until: term.validUntil,
      roles: application.roles,
      offer: application.offer,
      carries_projects: application.carriesProjects,
      demo: application.demo,
    })
    .returning(['id', 'code'])
    .executeTakeFirstOrThrow()
  const commitments = await keepPromises(tx, application, award.id)
  const suspension = former && givesWay(former) ? await unliftedSuspension(tx, former.id, today) : null
  const state = suspension ? 'suspended' : 'active'
  const decisionId = suspension ? suspension.decisionId : decision.id
  await writeState(tx, award.id, { state, decisionId, day: term.since, now })
  if (former && givesWay(former)) {
    await writeState(tx, former.id, { state: 'replaced', decisionId: decision.id, day: term.since, now })
    if (term.since === today) await attestState(tx, former.id, 'replaced', now)
  }
  await tell(tx, award.id, 'label.awarded', now, { code: award.code, family: application.family, ...term })
  if (suspension) await tell(tx, award.id, 'label.award-suspended', now, { from: term.since })
  await refreshMarks(tx, application.organisationId, now)
  await attestAward(tx, services, { ...application, ...award, ...term }, now)
  if (suspension) await attestState(tx, award.id, 'suspended', now)
  await tellAwarded(tx, services, application, {
    ...award,
    ...term,
    decision: decision.number,
    commitments,
    renews: former !== null,
    suspended: suspension !== null,
  })
  return { ...award, ...term }
}

/** Where it holds, and what was promised, are copied: the award keeps what it was given for. */
const keepPromises = async (tx: Database, application: Application, awardId: Id): Promise<string[]> => {
  const places = application.territories.map(({ id }) => ({ award_id: awardId, territory_id: id }))
  if (places.length > 0) await tx.insertInto('label_award_territory').values(places).execute()
  const referential = await referentialById(tx, application.referentialId)
  const pledges = await tx
    .selectFrom('label_pledge')
    .select(['code', 'target', 'due_on as dueOn'])
    .where('application_id', '=', application.id)
    .orderBy('code')
    .execute()
  const kept = pledges.flatMap(({ code, target, dueOn }) => {
    const promised = referential.commitments.find((one) => one.code === code)
    if (!promised) return []
    const { statement, unit } = promised
    return { award_id: awardId, code, statement, unit, target, due_on: dueOn }
  })
  if (kept.length > 0) await tx.insertInto('label_commitment').values(kept).execute()
  return kept.map(({ statement }) => statement)
}

type Change = { state: AwardState; decisionId: Id | null; day: Day; now: Date }

/**
 * What an award is from a day on: suspended, withdrawn, given up, active again. What ends it for good takes away what was to come. A
 * renewal granted early is the same from its first day. The mark of the organisation and the attestations follow in the same transaction.
 */
export const changeAwardState = async (
  tx: Database,
  award: { id: Id; organisationId: Id },
  change: Change,
): Promise<void> => {
  if (endsForGood(change.state))
    await tx
      .deleteFrom('label_award_state')
      .where('award_id', '=', award.id)
      .where('from_on', '>', change.day)
      .execute()
  await writeState(tx, award.id, change)
  await tell(tx, award.id, `label.award-${change.state}`, change.now, { from: change.day })
  const begun = change.day <= parisDay(change.now)
  if (begun) await attestState(tx, award.id, change.state, change.now)
  const next = passesOn(change.state) ? await nextAwards(tx, award.id, change.day) : []
  for (const { id, since } of next) {
    await writeState(tx, id, { ...change, day: since })
    await tell(tx, id, `label.award-${change.state}`, change.now, { from: since })
    // its attestation is given already: it would be read as holding from that day
    if (begun) await attestState(tx, id, change.state, change.now)
  }
  await refreshMarks(tx, award.organisationId, change.now)
}

const writeState = async (tx: Database, awardId: Id, { state, decisionId, day, now }: Change): Promise<void> => {
  const said = { state, decision_id: decisionId, at: now }
  await tx
    .insertInto('label_award_state')
    .values({ award_id: awardId, from_on: day, ...said })
    .onConflict((conflict) => conflict.columns(['award_id', 'from_on']).doUpdateSet(said))
    .execute()
}

/** Every night: an award that gave way to the next one these last days is attested no more. */
export const retireReplaced = async (services: Services): Promise<void> => {
  const now = services.clock()
  const today = parisDay(now)
  for (const { id } of await replacedBetween(services.db, addDays(today, -30), today))
    await inTransaction(services.db, (tx) => attestState(tx, id, 'replaced', now))
}

const tell = (tx: Database, id: Id, verb: string, at: Date, details: Record<string, string>) =>
  record(tx, { actorId: null, verb, subject: { kind: 'label_award', id }, isPublic: true, details, at })
