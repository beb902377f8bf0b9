import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { Problem } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { remindExpert } from '../../expertises/actions.ts'
import { askCorrection } from '../../reviews/actions.ts'
import { assign, removeReviewer } from '../../reviews/actions-assignments.ts'
import { takeBackCorrection } from '../../reviews/actions-closing.ts'
import type { CorrectionLine } from '../../reviews/rules.ts'
import type { Asking } from '../list/queries.ts'
import { remindReviewer } from './actions-reminders.ts'
import { bulkById, type Choice, type Planned, planBulk } from './queries.ts'
import { type BulkRecord, type BulkVerb, refusalToUndo, type Skip, type UndoRefusal } from './rules.ts'

export type BulkOrder = { verb: BulkVerb; ids: readonly Id[]; choice: Choice; correction: CorrectionLine | null }
const begun: BulkRecord = { done: [], skipped: [], undone: [] }
type DoneLine = BulkRecord['done'][number]

/**
 * Does the same thing to several files, each in a transaction of its own, with what was done so far written in it: a file that refuses stops
 * none, and nothing done is ever without its trace. What each file allows is read again at that moment. Answers the id of the trace.
 */
export const runBulk = async (
  services: Services,
  actor: Actor,
  asking: Asking,
  order: BulkOrder,
  now: Date,
): Promise<Id> => {
  const { db } = services
  const { id: bulkId } = await inTransaction(db, (tx) =>
    tx
      .insertInto('label_bulk')
      .values({ user_id: actor.id, verb: order.verb, done: JSON.stringify(begun), at: now })
      .returning('id')
      .executeTakeFirstOrThrow(),
  )
  let record = begun
  for (const id of order.ids) {
    record = await inTransaction(db, async (tx) => {
      // the plan is read inside: what moved since the confirmation is seen, what became foreign is not there
      const [plan] = await planBulk(tx, asking, order.verb, [id], order.choice)
      if (!plan) return record
      const { number, organisation } = plan
      const outcome = plan.skip ? plan.skip : await doOne({ ...services, db: tx }, actor, plan, order, now)
      const next =
        typeof outcome === 'string'
          ? { ...record, skipped: [...record.skipped, { id, number, organisation, why: outcome }] }
          : { ...record, done: [...record.done, outcome] }
      await keep(tx, bulkId, next)
      return next
    })
  }
  return bulkId
}

const keep = (tx: Database, id: Id, record: BulkRecord) =>
  tx
    .updateTable('label_bulk')
    .set({ done: JSON.stringify(record) })
    .where('id', '=', id)
    .execute()

/** What the file became, or why nothing was done. */
const doOne = async (
  services: Services,
  actor: Actor,
  plan: Planned & { skip: null },
  order: BulkOrder,
  now: Date,
): Promise<DoneLine | Skip> => {
  const people = plan.targets.map(({ name }) => name)
  const line = { id: plan.id, number: plan.number, organisation: plan.organisation, people, assignmentId: null }
  if (order.verb === 'correct') {
    const outcome = order.correction
      ? await askCorrection(services, actor, plan.id, [order.correction], now)
      : refused('not-now' as const)
    return outcome.ok ? line : outcome.refusal
  }
  if (order.verb === 'remind-experts' || order.verb === 'remind-reviewers')
    return remindAll(services, actor, plan, order.verb, now, line)
  const [target] = plan.targets
  const outcome = target ? await assign(services, actor, plan.id, [target.id], now) : refused('not-suitable' as const)
  if (!outcome.ok) return outcome.refusal === 'nobody' ? 'not-suitable' : outcome.refusal
  return { ...line, assignmentId: await assignmentJustMade(services.db, plan.id, target?.id ?? '') }
}

const remindAll = async (
  services: Services,
  actor: Actor,
  plan: Planned & { skip: null },
  verb: 'remind-experts' | 'remind-reviewers',
  now: Date,
  line: DoneLine,
): Promise<DoneLine | Skip> => {
  const reminded: string[] = []
  for (const { id, name } of plan.targets) {
    const outcome =
      verb === 'remind-experts'
        ? await remindExpert(services, actor, { id: plan.id, expertiseId: id }, now)
        : await remindReviewer(services, actor, { id: plan.id, assignmentId: id }, now)
    if (outcome.ok) reminded.push(name)
  }
  return reminded.length > 0 ? { ...line, people: reminded } : 'already-reminded'
}

const assignmentJustMade = async (db: Database, applicationId: Id, reviewerId: Id): Promise<Id> => {
  const row = await db
    .selectFrom('label_assignment')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('reviewer_id', '=', reviewerId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.id
}

/** Takes back what was given to someone, or asked of organisations, in one go, within the hour: what went on since stays as it is. */
export const undoBulk = (
  services: Services,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<null, UndoRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const bulk = await bulkById(tx, actor.id, id, true)
    const refusal = refusalToUndo(bulk, now)
    if (refusal) return refused(refusal)
    const undone: BulkRecord['undone'] = []
    for (const { id: fileId, number, organisation, assignmentId } of bulk.record.done) {
      const target = { id: fileId, assignmentId: assignmentId ?? '' }
      const why = await takeBack({ ...services, db: tx }, actor, bulk.verb, target, now)
      undone.push({ id: fileId, number, organisation, why })
    }
    await keep(tx, bulk.id, { ...bulk.record, undone })
    await tx.updateTable('label_bulk').set({ undone_at: now }).where('id', '=', bulk.id).execute()
    return done(null)
  })

const takeBack = async (
  services: Services,
  actor: Actor,
  verb: BulkVerb,
  target: { id: Id; assignmentId: Id },
  now: Date,
): Promise<'given' | 'changed' | 'answered' | null> => {
  try {
    if (verb === 'correct') return (await takeBackCorrection(services, actor, target.id, now)).ok ? null : 'answered'
    const outcome = await removeReviewer(services, actor, target, { why: 'reassigned', text: '' }, now)
    if (outcome.ok) return null
    return outcome.refusal === 'given' ? 'given' : 'changed'
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return 'changed'
    throw error
  }
}
