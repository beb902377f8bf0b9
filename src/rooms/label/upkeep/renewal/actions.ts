import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { refusalToShare, shareDocument } from '#rooms/vault/index.ts'
import { insertDraft } from '../../applications/actions.ts'
import { projectsCarriedBy } from '../../applications/queries-start.ts'
import { applicationById } from '../../lifecycle/queries.ts'
import { readSettings } from '../../lifecycle/queries-settings.ts'
import { currentReferential, supportRoles } from '../../referential/queries.ts'
import { readOwnAward } from '../queries.ts'
import { documentsShared, openApplication } from './queries.ts'
import { nextTerm, type RenewRefusal, refusalToRenew } from './rules.ts'

/**
 * Opens the application that renews a label, under the criteria of today, with all that was said for it: what changed is left to write. The
 * documents come along only for who said so.
 */
export const renewAward = async (
  { db }: Services,
  actor: Actor,
  id: string,
  { withDocuments }: { withDocuments: boolean },
  now: Date,
): Promise<Outcome<Id, RenewRefusal>> => {
  try {
    return await inTransaction(db, (tx) => renew(tx, actor, id, withDocuments, now))
  } catch (error) {
    // begun at this very moment by someone else of the structure
    if (isDuplicate(error, 'label_application_open')) return refused('already-open')
    throw error
  }
}

const renew = async (
  tx: Database,
  actor: Actor,
  id: string,
  withDocuments: boolean,
  now: Date,
): Promise<Outcome<Id, RenewRefusal>> => {
  const today = parisDay(now)
  const award = await readOwnAward(tx, actor, id, today, true)
  const open = (await openApplication(tx, award)) !== undefined
  const refusal = refusalToRenew({ award, open }, today)
  if (refusal) return refused(refusal)
  const former = await applicationById(tx, award.applicationId)
  const carries = former.carriesProjects || (await projectsCarriedBy(tx, award.organisationId)).length > 0
  const draft = { organisationId: award.organisationId, family: award.family, carriesProjects: carries }
  const next = await insertDraft(tx, actor, { ...draft, renewsId: award.id }, now)
  const offered = new Set((await supportRoles(tx, today)).map(({ code }) => code))
  await tx
    .updateTable('label_application')
    .set({
      roles: former.roles.filter((role) => offered.has(role)),
      offer: former.offer,
      free_of_charge: former.freeOfCharge,
      team: former.team,
      contact_name: former.contactName,
      contact_function: former.contactFunction,
    })
    .where('id', '=', next)
    .execute()
  const places = former.territories.map((place) => ({ application_id: next, territory_id: place.id }))
  if (places.length > 0) await tx.insertInto('label_application_territory').values(places).execute()
  const referential = await currentReferential(tx, award.family)
  const codes = referential.criteria.map(({ code }) => code)
  await carryAnswers(tx, actor, former.id, next, codes)
  await carryPledges(tx, former.id, next, { codes: referential.commitments.map(({ code }) => code), today })
  await carryEvidence(tx, actor, { former: former.id, next, codes, withDocuments }, now)
  await record(tx, {
    actorId: actor.id,
    verb: 'label.renewal-begun',
    subject: { kind: 'label_award', id: award.id },
    at: now,
  })
  return done(next)
}

const carryAnswers = async (tx: Database, actor: Actor, from: Id, to: Id, codes: readonly string[]): Promise<void> => {
  if (codes.length === 0) return
  await tx
    .insertInto('label_answer')
    .columns(['application_id', 'criterion', 'answer', 'self_score', 'details', 'updated_by'])
    .expression((eb) =>
      eb
        .selectFrom('label_answer')
        .select((one) => [
          one.val(to).as('application_id'),
          'criterion',
          'answer',
          'self_score',
          'details',
          one.val(actor.id).as('updated_by'),
        ])
        .where('application_id', '=', from)
        .where('criterion', 'in', [...codes]),
    )
    .execute()
}

const carryPledges = async (
  tx: Database,
  from: Id,
  to: Id,
  { codes, today }: { codes: readonly string[]; today: string },
): Promise<void> => {
  const { validity_months } = await readSettings(tx)
  const pledges = await tx.selectFrom('label_pledge').selectAll().where('application_id', '=', from).execute()
  const kept = pledges
    .filter(({ code }) => codes.includes(code))
    .map((one) => ({ ...one, application_id: to, due_on: nextTerm(one.due_on, validity_months, today) }))
  if (kept.length > 0) await tx.insertInto('label_pledge').values(kept).execute()
}

type Carrying = { former: Id; next: Id; codes: readonly string[]; withDocuments: boolean }

/** Links come along; so do the documents still shared, one consent each, when the structure said so. One expired or retired stays behind. */
const carryEvidence = async (
  tx: Database,
  actor: Actor,
  { former, next, codes, withDocuments }: Carrying,
  now: Date,
): Promise<void> => {
  const shareable = withDocuments
    ? (await documentsShared(tx, former)).filter((one) => refusalToShare(one, parisDay(now)) === null)
    : []
  const shared = new Set<Id>()
  for (const { id } of shareable) {
    const outcome = await shareDocument(tx, actor, id, { kind: 'label_application', id: next }, now)
    if (outcome.ok) shared.add(id)
  }
  const pieces = await tx.selectFrom('label_evidence').selectAll().where('application_id', '=', former).execute()
  const kept = pieces.filter(
    (one) => codes.includes(one.criterion) && (one.url !== null || (one.document_id && shared.has(one.document_id))),
  )
  if (kept.length === 0) return
  const rows = kept.map(({ id: _id, ...one }) => ({ ...one, application_id: next, added_by: actor.id, added_at: now }))
  await tx.insertInto('label_evidence').values(rows).execute()
}
