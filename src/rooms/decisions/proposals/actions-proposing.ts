import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { record } from '#core/history.ts'
import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { refreshDecision } from '../indexing.ts'
import { paths } from '../paths.ts'
import { type Body, hasOptions, type Method, subjectOf } from '../rules.ts'

export type Proposal = {
  body: Body
  title: string
  question: string
  method: Exclude<Method, 'none'>
  /** For a qualified majority: the share of « pour », strictly more than half. */
  thresholdNum?: number
  thresholdDen?: number
  /** The share of the electorate that must take part, in hundredths. */
  quorum: number
  /** For dots: how many each voter has. */
  dots?: number
  /** For a ranking or dots. */
  options?: readonly { label: string; detail?: string }[]
  opensAt: Date
  closesAt: Date
  /** What it settles in the room that asks; that room then polls `decisionsToApply` and marks. */
  purpose?: { kind: string; id: string }
  demo: boolean
  /** Announced at once unless said otherwise: its electorate is taken when its clock says so, whoever is there. */
  announced?: boolean
}

/**
 * Puts a decision to a body, in the transaction of the room that needs it: no minimum time here, that room has its own rules. The caller
 * answers for the right to ask.
 */
export const proposeDecision = async (
  tx: Database,
  _services: Pick<Services, 'config'>,
  actor: Pick<Actor, 'id'> | null,
  proposal: Proposal,
  now: Date,
): Promise<{ id: Id }> => {
  const { body, method, purpose, announced = true } = proposal
  const { id } = await tx
    .insertInto('decision')
    .values({
      body_kind: body.kind,
      body_id: body.id,
      title: proposal.title,
      question: proposal.question,
      method,
      threshold_num: method === 'qualified' ? (proposal.thresholdNum ?? 2) : null,
      threshold_den: method === 'qualified' ? (proposal.thresholdDen ?? 3) : null,
      quorum: proposal.quorum,
      dots: method === 'dots' ? (proposal.dots ?? 3) : null,
      status: announced ? 'announced' : 'draft',
      opens_at: proposal.opensAt,
      closes_at: proposal.closesAt,
      purpose_kind: purpose?.kind ?? null,
      purpose_id: purpose?.id ?? null,
      proposed_by: actor?.id ?? null,
      proposed_at: now,
      demo: proposal.demo,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (hasOptions(method)) await writeOptions(tx, id, proposal.options ?? [])
  await refreshDecision(tx, id, now)
  await tell(tx, { id, body, title: proposal.title }, announced ? 'decision.announced' : 'decision.begun', actor, now)
  return { id }
}

export const writeOptions = async (
  tx: Database,
  decisionId: Id,
  options: readonly { label: string; detail?: string }[],
): Promise<void> => {
  await tx.deleteFrom('decision_option').where('decision_id', '=', decisionId).execute()
  if (options.length === 0) return
  await tx
    .insertInto('decision_option')
    .values(
      options.map(({ label, detail = '' }, index) => ({ decision_id: decisionId, position: index + 1, label, detail })),
    )
    .execute()
}

/** Writes what happened to a decision in the history of its body. A draft is nobody else's business. */
export const tell = async (
  tx: Database,
  decision: { id: Id; body: Body; title: string },
  verb: string,
  actor: { id: Id } | null,
  at: Date,
  details: Record<string, string | number | boolean | null> = {},
): Promise<void> =>
  record(tx, {
    actorId: actor?.id ?? null,
    verb,
    subject: await subjectFor(tx, decision),
    isPublic: !['decision.begun', 'decision.edited', 'decision.discarded'].includes(verb),
    details: { title: decision.title, path: paths.decision(decision.id), ...details },
    at,
  })

/** Ends a decision before its vote, with a public reason. Without an actor, the clock did it, or the end of the body. */
export const callOff = async (
  tx: Database,
  decision: { id: Id; body: Body; title: string },
  reason: string,
  actor: { id: Id } | null,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('decision')
    .set({ status: 'cancelled', cancelled_reason: reason })
    .where('id', '=', decision.id)
    .execute()
  await refreshDecision(tx, decision.id, now)
  await tell(tx, decision, 'decision.cancelled', actor, now)
}

/** The body it belongs to; an invented decision of the bannière tells of itself only, so that it is erased with the demonstration. */
const subjectFor = async (tx: Database, { id, body }: { id: Id; body: Body }) => {
  if (body.kind !== 'banner') return subjectOf(body)
  const decision = await tx.selectFrom('decision').select('demo').where('id', '=', id).executeTakeFirst()
  return decision?.demo ? { kind: 'banner', id } : subjectOf(body)
}
