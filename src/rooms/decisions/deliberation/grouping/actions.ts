import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found, notFound } from '#core/errors.ts'
import { enqueue } from '#core/jobs.ts'
import { type Id, isId } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { holdDecision } from '../../proposals/actions.ts'
import { tell } from '../../proposals/actions-proposing.ts'
import { type ContentRefusal, refusalToVoteOn } from '../../proposals/rules.ts'
import type { DecisionView } from '../../queries.ts'
import type { Method } from '../../rules.ts'
import { tellMembers } from '../floor/jobs-telling.ts'
import { unplacedIn } from '../queries.ts'
import { canGroup, proposalsFit } from '../rules.ts'
import { type Grouping, type GroupingRefusal, type Place, refusalToGroup, toAside, toNew } from './rules.ts'

type Refusal = GroupingRefusal | ContentRefusal
type Step = Promise<Outcome<Id, Refusal>>
type Needs = Pick<Services, 'db'>

/** A decision whose ideas are being grouped, to whoever may go on with it: « not found » to others. With a version, refused when someone wrote since. */
const leading = async (
  tx: Database,
  actor: Actor,
  id: string,
  version: number,
  now: Date,
): Promise<Outcome<DecisionView, GroupingRefusal>> => {
  const { decision, standing } = await holdDecision(tx, actor, id, now)
  if (!canGroup({ ...decision, status: 'grouping' }, standing, actor, now)) return notFound()
  if (decision.status !== 'grouping') return refused('not-grouping')
  return decision.version === version ? done(decision) : refused('stale')
}

const moveOn = (tx: Database, { id, version }: DecisionView) =>
  tx
    .updateTable('decision')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute()

/** Puts ideas in proposals, or aside with a reason. Whose they are and what they say is not touched. */
export const groupIdeas = (
  { db }: Needs,
  actor: Actor,
  id: string,
  version: number,
  grouping: Grouping,
  now: Date,
): Step =>
  inTransaction(db, async (tx) => {
    const held = await leading(tx, actor, id, version, now)
    if (!held.ok) return held
    const decision = held.value
    const labels = decision.options.map(({ label }) => label)
    const refusal = refusalToGroup(grouping, labels)
    if (refusal) return refused(refusal)
    const made = grouping.label === '' ? null : await addGroup(tx, decision, grouping)
    const known = new Set(decision.options.map((option) => option.id))
    for (const place of grouping.places) await put(tx, decision.id, place, made, known)
    await moveOn(tx, decision)
    await tell(tx, { id: decision.id, body: decision.in.body, title: decision.title }, 'decision.edited', actor, now)
    return done(decision.id)
  })

const addGroup = async (tx: Database, { id }: DecisionView, { label, detail }: Grouping): Promise<Id> => {
  const { last } = await tx
    .selectFrom('decision_option')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('decision_id', '=', id)
    .executeTakeFirstOrThrow()
  const made = await tx
    .insertInto('decision_option')
    .values({ decision_id: id, position: (last ?? 0) + 1, label, detail })
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}

const put = async (tx: Database, decisionId: Id, { id, to, reason }: Place, made: Id | null, known: Set<Id>) => {
  if (!isId(id)) return
  const option = to === toNew ? made : known.has(to) ? to : null
  await tx
    .updateTable('decision_contribution')
    .set({ option_id: option, aside_reason: to === toAside ? reason : null })
    .where('id', '=', id)
    .where('decision_id', '=', decisionId)
    .where('kind', '=', 'idea')
    .where('withdrawn_at', 'is', null)
    .execute()
}

type Named = { version: number; label: string; detail: string }

export const editGroup = (
  { db }: Needs,
  actor: Actor,
  id: string,
  optionId: string,
  { version, label, detail }: Named,
  now: Date,
): Step =>
  inTransaction(db, async (tx) => {
    const held = await leading(tx, actor, id, version, now)
    if (!held.ok) return held
    const option = found(held.value.options.find((one) => one.id === optionId))
    const others = held.value.options.filter((one) => one.id !== option.id)
    if (others.some((one) => one.label.toLowerCase() === label.toLowerCase())) return refused('same-label')
    await tx.updateTable('decision_option').set({ label, detail }).where('id', '=', option.id).execute()
    await moveOn(tx, held.value)
    return done(held.value.id)
  })

/** Undoes a proposal that holds no idea any more. */
export const removeGroup = (
  { db }: Needs,
  actor: Actor,
  id: string,
  optionId: string,
  version: number,
  now: Date,
): Step =>
  inTransaction(db, async (tx) => {
    const held = await leading(tx, actor, id, version, now)
    if (!held.ok) return held
    const option = found(held.value.options.find((one) => one.id === optionId))
    const holds = await tx
      .selectFrom('decision_contribution')
      .select('id')
      .where('option_id', '=', option.id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (holds) return refused('not-empty')
    await tx.deleteFrom('decision_option').where('id', '=', option.id).execute()
    await moveOn(tx, held.value)
    return done(held.value.id)
  })

type Choice = {
  method: Method
  thresholdNum: number | null
  thresholdDen: number | null
  quorum: number
  dots: number | null
  opensAt: Date | null
  closesAt: Date | null
}

/** Announces the choice among what was proposed: from then on the clock leads. */
export const announceChoice = (
  { db }: Needs,
  actor: Actor,
  id: string,
  version: number,
  choice: Choice,
  now: Date,
): Step =>
  inTransaction(db, async (tx) => {
    const held = await leading(tx, actor, id, version, now)
    if (!held.ok) return held
    const decision = held.value
    if (decision.method === 'none') return refused('no-vote')
    if (choice.method === 'none') return refused('vote-needed')
    if ((await unplacedIn(tx, decision.id)) > 0) return refused('unplaced')
    const choosing = choice.method === 'ranked' || choice.method === 'dots'
    if (!proposalsFit(choice.method, decision.collects, decision.options.length))
      return refused(choosing ? 'two-proposals' : 'one-proposal')
    const refusal = refusalToVoteOn({ ...decision, ...choice, options: decision.options }, now)
    if (refusal) return refused(refusal)
    await tx
      .updateTable('decision')
      .set({
        status: 'announced',
        method: choice.method,
        threshold_num: choice.thresholdNum,
        threshold_den: choice.thresholdDen,
        quorum: choice.quorum,
        dots: choice.dots,
        opens_at: choice.opensAt,
        closes_at: choice.closesAt,
        version: version + 1,
      })
      .where('id', '=', decision.id)
      .execute()
    await tell(tx, { id: decision.id, body: decision.in.body, title: decision.title }, 'decision.announced', actor, now)
    return done(decision.id)
  })

/** Ends a round that needs no choice: what was said, in short, for everyone. */
export const writeSynthesis = (
  { db }: Needs,
  actor: Actor,
  id: string,
  version: number,
  synthesis: string,
  now: Date,
): Step =>
  inTransaction(db, async (tx) => {
    const held = await leading(tx, actor, id, version, now)
    if (!held.ok) return held
    const decision = held.value
    if (decision.method !== 'none') return refused('vote-needed')
    await tx
      .updateTable('decision')
      .set({ status: 'closed', closed_at: now, synthesis, version: version + 1 })
      .where('id', '=', decision.id)
      .execute()
    await tell(
      tx,
      { id: decision.id, body: decision.in.body, title: decision.title },
      'decision.synthesised',
      actor,
      now,
    )
    await enqueue(tx, tellMembers, { decisionId: decision.id, what: 'closed', after: null })
    return done(decision.id)
  })
