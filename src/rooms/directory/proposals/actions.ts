import type { Actor, Visitor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { checkForm } from '#core/forms.ts'
import { record } from '#core/history.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import type { Services } from '#core/services.ts'
import { lockSheet, tell } from '../actions.ts'
import { editSheet } from '../drafts/actions.ts'
import { resolveForm } from '../drafts/resolve.ts'
import { type SheetVerb, sheetSubject } from '../history.ts'
import type { Sheet } from '../queries.ts'
import { tellAuthor, tellProposed } from './emails.ts'
import { partForms } from './parts.ts'
import { lockProposal, type Proposal, proposalFor } from './queries.ts'
import {
  addressKeptDays,
  type Changes,
  type JudgementRefusal,
  keptDays,
  type ProposalPart,
  refusalToJudge,
  stepOf,
  targetDays,
  withChanges,
} from './rules.ts'
import { words } from './words.ts'

export type Proposing = {
  part: ProposalPart
  changes: Changes
  why: string
  sourceUrl: string | null
  /** Where a visitor may be answered; someone signed in is answered at their account. */
  email: string | null
}

/** Anyone says how a public sheet should read; those who keep it are told. The sheet is held: it may be going into another. */
export const proposeChange = (
  services: Services,
  visitor: Visitor,
  { id: sheetId }: Pick<Sheet, 'id'>,
  { part, changes, why, sourceUrl, email }: Proposing,
  now: Date,
): Promise<Outcome<Id, 'not-published'>> =>
  inTransaction(services.db, async (tx) => {
    const sheet = await lockSheet(tx, visitor, sheetId, parisDay(now))
    if (sheet.status !== 'published') return refused('not-published')
    const { id } = await tx
      .insertInto('sheet_proposal')
      .values({
        sheet_id: sheet.id,
        step: part,
        changes: JSON.stringify(changes),
        why,
        source_url: sourceUrl,
        author_id: visitor?.id ?? null,
        author_email: visitor ? null : email,
        due_on: addWorkingDays(parisDay(now), targetDays),
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await happened(tx, visitor?.id ?? null, 'sheet.proposed', sheet.id, now)
    await tellProposed(tx, services, sheet, { id, why, by: visitor?.id ?? null })
    return done(id)
  })

const happened = (tx: Database, actorId: Id | null, verb: SheetVerb, sheetId: Id, at: Date) =>
  record(tx, { actorId, verb, subject: sheetSubject(sheetId), at })

export type AcceptRefusal = JudgementRefusal | 'does-not-fit' | 'not-published' | 'stale'

/** The sheet is always held before what hangs on it, so that two people never wait for each other. */
const lockBoth = async (tx: Database, actor: Actor, id: Id, now: Date) => {
  const { sheetId } = await proposalFor(tx, actor, id, parisDay(now))
  const sheet = await lockSheet(tx, actor, sheetId, parisDay(now))
  await lockProposal(tx, id)
  return { sheet, proposal: await proposalFor(tx, actor, id, parisDay(now)) }
}

/** The sheet as it was read becomes what was proposed, under the same rules as any edition; its author is told. */
export const acceptProposal = (
  services: Services,
  actor: Actor,
  id: Id,
  version: number,
  now: Date,
): Promise<Outcome<Proposal, AcceptRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const { sheet, proposal } = await lockBoth(tx, actor, id, now)
    const refusal = refusalToJudge(proposal, { accepted: true, reason: '' }, actor.id)
    if (refusal) return refused(refusal)
    if (sheet.status !== 'published') return refused('not-published')
    if (sheet.version !== version) return refused('stale')
    const form = partForms[proposal.part]
    const read = checkForm(form.form(sheet), withChanges(form.values(sheet), proposal.changes))
    const resolved = read.ok ? await resolveForm(tx, sheet, read.value) : null
    if (!resolved?.ok) return refused('does-not-fit')
    const edition = { step: stepOf[proposal.part], version, patch: resolved.patch, proposed: true }
    const edited = await editSheet({ ...services, db: tx }, actor, sheet.id, edition, now)
    if (!edited.ok) return refused('does-not-fit')
    await settle(tx, actor, proposal, { status: 'accepted', reason: '' }, now)
    await tell(tx, actor, sheet, { at: now, verb: 'sheet.proposal-accepted' })
    await tellAuthor(tx, services, proposal, { accepted: true, reason: '', slug: edited.value.slug })
    return done(proposal)
  })

/** The sheet stays as it is; its author is told why. */
export const refuseProposal = (
  services: Services,
  actor: Actor,
  id: Id,
  reason: string,
  now: Date,
): Promise<Outcome<Proposal, JudgementRefusal>> =>
  inTransaction(services.db, async (tx) => {
    const { proposal } = await lockBoth(tx, actor, id, now)
    const refusal = refusalToJudge(proposal, { accepted: false, reason }, actor.id)
    if (refusal) return refused(refusal)
    await refuse(tx, services, actor, proposal, reason, now)
    return done(proposal)
  })

const refuse = async (
  tx: Database,
  services: Services,
  actor: Actor,
  proposal: Proposal,
  reason: string,
  now: Date,
): Promise<void> => {
  await settle(tx, actor, proposal, { status: 'refused', reason }, now)
  await happened(tx, actor.id, 'sheet.proposal-refused', proposal.sheetId, now)
  await tellAuthor(tx, services, proposal, { accepted: false, reason, slug: proposal.slug })
}

type Settled = { status: 'accepted' | 'refused'; reason: string }

// the address a visitor left served to answer: it goes with the answer
const settle = async (tx: Database, actor: Actor, { id }: Proposal, { status, reason }: Settled, now: Date) => {
  await tx
    .updateTable('sheet_proposal')
    .set({ status, reason: reason || null, decided_by: actor.id, decided_at: now, author_email: null })
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .execute()
}

/** The author changes their mind. */
export const withdrawProposal = ({ db }: Services, actor: Actor, id: Id, now: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    const { proposal } = await lockBoth(tx, actor, id, now)
    if (proposal.authorId !== actor.id || proposal.status !== 'pending') return
    await tx.updateTable('sheet_proposal').set({ status: 'withdrawn' }).where('id', '=', id).execute()
  })

/** The sheet is merged into another: what was proposed for it is answered so. In the transaction of the merge. */
export const refuseForMerge = async (
  tx: Database,
  services: Services,
  actor: Actor,
  proposals: readonly Proposal[],
  now: Date,
): Promise<void> => {
  for (const proposal of proposals) await refuse(tx, services, actor, proposal, words.merged, now)
}

/** Every night: proposals answered or withdrawn more than a year ago, and addresses nobody wrote to. */
export const forgetProposals = async ({ db, clock }: Services): Promise<void> => {
  const ago = (days: number) => new Date(clock().getTime() - days * 86_400_000)
  await db
    .deleteFrom('sheet_proposal')
    .where('status', '<>', 'pending')
    .where('created_at', '<', ago(keptDays))
    .execute()
  await db
    .updateTable('sheet_proposal')
    .set({ author_email: null })
    .where('author_email', 'is not', null)
    .where('created_at', '<', ago(addressKeptDays))
    .execute()
}
