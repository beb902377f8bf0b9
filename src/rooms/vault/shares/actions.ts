import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { eraseIfUnheld, tellDocument } from '../documents/actions.ts'
import { type Holder, readDocument } from '../documents/queries.ts'
import { refusalToShare, type ShareRefusal, type Subject } from '../rules.ts'
import { currentShareOf } from './queries.ts'
import { readShare } from './queries-read-share.ts'

/**
 * Lets a file of another room read a document, until it is revoked: only someone who keeps the sheet of the document may. Answers the id
 * of the share, the one there was if there was one already.
 */
export const shareDocument = async (
  tx: Database,
  actor: Actor,
  documentId: Id,
  subject: Subject,
  now: Date,
): Promise<Outcome<Id, ShareRefusal>> => {
  const { document } = await readDocument(tx, actor, documentId, parisDay(now), true)
  const already = await currentShareOf(tx, documentId, subject)
  if (already) return done(already)
  const refusal = refusalToShare(document, parisDay(now))
  if (refusal) return refused(refusal)
  const { id } = await tx
    .insertInto('vault_share')
    .values({
      document_id: documentId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      given_by: actor.id,
      given_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const details = { with: subject.kind, id: subject.id }
  await tellDocument(tx, documentId, { actorId: actor.id, verb: 'vault.shared', details, at: now })
  return done(id)
}

/** Takes a document back from a file; only someone who keeps its sheet may. Answers whether the file held it. */
export const unshareDocument = async (
  tx: Database,
  actor: Actor,
  documentId: Id,
  subject: Subject,
  now: Date,
): Promise<boolean> => {
  await readDocument(tx, actor, documentId, parisDay(now), true)
  const share = await currentShareOf(tx, documentId, subject)
  if (share) await revoke(tx, actor.id, { id: share, documentId }, now)
  return share !== null
}

/** The same from the vault, by the share. Answers from what it was taken, and the sheet of the document. */
export const takeBack = (
  { db }: Services,
  actor: Actor,
  shareId: Id,
  now: Date,
): Promise<{ sheetId: Id; holder: Holder }> =>
  inTransaction(db, async (tx) => {
    const { document, holder } = await readShare(tx, actor, shareId, parisDay(now), true)
    await revoke(tx, actor.id, { id: shareId, documentId: document.id }, now)
    return { sheetId: document.sheetId, holder }
  })

/** Gives back all that a file holds, when it is over. `actorId`: whoever ended it, null for a deadline. */
export const unshareAll = async (
  tx: Database,
  subject: Subject,
  now: Date,
  actorId: Id | null = null,
): Promise<void> => {
  const shares = await tx
    .selectFrom('vault_share')
    .select(['id', 'document_id as documentId'])
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .where('revoked_at', 'is', null)
    .orderBy('document_id')
    .execute()
  for (const share of shares) {
    await tx.selectFrom('vault_document').select('id').where('id', '=', share.documentId).forUpdate().execute()
    await revoke(tx, actorId, share, now)
  }
}

type Share = { id: Id; documentId: Id }

const revoke = async (tx: Database, actorId: Id | null, { id, documentId }: Share, now: Date): Promise<void> => {
  const revoked = await tx
    .updateTable('vault_share')
    .set({ revoked_at: now, revoked_by: actorId })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning(['subject_kind', 'subject_id'])
    .executeTakeFirst()
  if (!revoked) return
  const details = { with: revoked.subject_kind, id: revoked.subject_id }
  await tellDocument(tx, documentId, { actorId, verb: 'vault.unshared', details, at: now })
  await eraseIfUnheld(tx, documentId, now)
}
