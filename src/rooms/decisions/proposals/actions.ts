import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { enqueue } from '#core/jobs.ts'
import { parisDay } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { tellMembers } from '../deliberation/floor/jobs-telling.ts'
import { refreshDecision } from '../indexing.ts'
import { type DecisionView, decisionById } from '../queries.ts'
import { type BodyView, standingInBody } from '../queries-bodies.ts'
import { canCancel, canPrepare, type Standing } from '../rules.ts'
import { callOff, tell, writeOptions } from './actions-proposing.ts'
import { type Content, canPropose, mostAtOnce, refusalToAnnounce } from './rules.ts'
import type { ProposalRefusal } from './words.ts'

const columnsOf = (content: Content) => ({
  title: content.title,
  question: content.question,
  collects: content.collects,
  collect_until: content.collectUntil,
  method: content.method,
  threshold_num: content.thresholdNum,
  threshold_den: content.thresholdDen,
  quorum: content.quorum,
  dots: content.dots,
  opens_at: content.opensAt,
  // the database wants one after the other; a draft that says otherwise keeps the first, and the announcement asks for the second
  closes_at: content.opensAt && content.closesAt && content.closesAt <= content.opensAt ? null : content.closesAt,
})

type Step<T = Id> = Promise<Outcome<T, ProposalRefusal>>

/** Begins a decision of a body: a draft that its members and facilitators see. */
export const beginDecision = ({ db }: Services, actor: Actor, body: BodyView, content: Content, now: Date): Step =>
  inTransaction(db, async (tx) => {
    const standing = await standingInBody(tx, actor, body.body, parisDay(now))
    if (!canPropose(body, standing, actor)) return notFound()
    const { id } = await tx
      .insertInto('decision')
      .values({
        ...columnsOf(content),
        body_kind: body.body.kind,
        body_id: body.body.id,
        proposed_by: actor.id,
        proposed_at: now,
        demo: actor.demo,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeOptions(tx, id, content.options)
    await tell(tx, { id, body: body.body, title: content.title }, 'decision.begun', actor, now)
    return done(id)
  })

/** A decision held until the end of the transaction, with what the person is to it. */
export const holdDecision = async (
  tx: Database,
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ decision: DecisionView; standing: Standing }> => {
  found(
    isId(id) ? await tx.selectFrom('decision').select('id').where('id', '=', id).forUpdate().executeTakeFirst() : null,
  )
  const decision = await decisionById(tx, id)
  return { decision, standing: await standingInBody(tx, actor, decision.in.body, parisDay(now)) }
}

/** The same, as a draft that this person may write in: « not found » for others, refused once announced. */
export const holdDraft = async (
  tx: Database,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Outcome<DecisionView, 'not-a-draft'>> => {
  const { decision, standing } = await holdDecision(tx, actor, id, now)
  if (!canPrepare({ ...decision, status: 'draft' }, standing, actor)) return notFound()
  return decision.status === 'draft' ? done(decision) : refused('not-a-draft')
}

export const editDecision = (
  { db }: Services,
  actor: Actor,
  id: string,
  { version, content }: { version: number; content: Content },
  now: Date,
): Step =>
  inTransaction(db, async (tx) => {
    const held = await holdDraft(tx, actor, id, now)
    if (!held.ok) return held
    if (held.value.version !== version) return refused('stale')
    await tx
      .updateTable('decision')
      .set({ ...columnsOf(content), version: version + 1 })
      .where('id', '=', id)
      .execute()
    await writeOptions(tx, id, content.options)
    await tell(tx, { id, body: held.value.in.body, title: content.title }, 'decision.edited', actor, now)
    return done(id)
  })

/** Makes a decision public: at once its words do not change any more; its vote opens by the clock, or the floor is open first. */
export const announceDecision = ({ db }: Services, actor: Actor, id: string, version: number, now: Date): Step =>
  inTransaction(db, async (tx) => {
    const held = await holdDraft(tx, actor, id, now)
    if (!held.ok) return held
    const decision = held.value
    if (decision.version !== version) return refused('stale')
    if (decision.in.closed) return refused('body-closed')
    const refusal = refusalToAnnounce(decision, now)
    if (refusal) return refused(refusal)
    if ((await underWay(tx, actor, decision)) >= mostAtOnce) return refused('too-many')
    const collects = decision.collects !== 'nothing'
    await tx
      .updateTable('decision')
      .set({ status: collects ? 'collecting' : 'announced', collect_from: collects ? now : null, version: version + 1 })
      .where('id', '=', id)
      .execute()
    await refreshDecision(tx, id, now)
    await tell(
      tx,
      { id, body: decision.in.body, title: decision.title },
      collects ? 'decision.collecting' : 'decision.announced',
      actor,
      now,
    )
    if (collects) await enqueue(tx, tellMembers, { decisionId: id, what: 'begun', after: null })
    return done(id)
  })

/** How many decisions of this person are on their way in this body. Two that announce at once wait for each other. */
const underWay = async (tx: Database, actor: Actor, { in: { body } }: DecisionView): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtext(${`decisions of ${actor.id}`}))`.execute(tx)
  const { count } = await tx
    .selectFrom('decision')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('proposed_by', '=', actor.id)
    .where('body_kind', '=', body.kind)
    .where((eb) => (body.id === null ? eb('body_id', 'is', null) : eb('body_id', '=', body.id)))
    .where('status', 'in', ['collecting', 'grouping', 'announced', 'open'])
    .where('purpose_kind', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export const discardDecision = ({ db }: Services, actor: Actor, id: string, now: Date): Step<BodyView> =>
  inTransaction(db, async (tx) => {
    const held = await holdDraft(tx, actor, id, now)
    if (!held.ok) return held
    await tx.deleteFrom('decision').where('id', '=', id).execute()
    await tell(tx, { id, body: held.value.in.body, title: held.value.title }, 'decision.discarded', actor, now)
    return done(held.value.in)
  })

/** Ends a decision that has not begun, with a public reason. A vote that is open goes to its close, whoever asks. */
export const cancelDecision = ({ db }: Services, actor: Actor, id: string, reason: string, now: Date): Step =>
  inTransaction(db, async (tx) => {
    const { decision, standing } = await holdDecision(tx, actor, id, now)
    if (!canCancel({ ...decision, status: 'announced' }, standing, actor)) return notFound()
    if (!canCancel(decision, standing, actor)) return refused('not-cancellable')
    await callOff(tx, { id, body: decision.in.body, title: decision.title }, reason, actor, now)
    return done(id)
  })
