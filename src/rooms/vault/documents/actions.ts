import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { type FileRefusal, type FileStore, keepFile, officeDocuments, removeFile } from '#core/files.ts'
import { type Event, record } from '#core/history.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { type DocumentKind, limits } from '../rules.ts'
import { countOf, readDocument, readKeptSheet } from './queries.ts'

export type Given = { kind: DocumentKind; title: string; file: File; validUntil: Day | null }
export type KeepRefusal = FileRefusal | 'too-many'

/** Puts a document in the vault of a sheet, for someone who keeps it. It is shared with nobody yet. Answers its id. */
export const keepDocument = async (
  tx: Database,
  files: FileStore,
  actor: Actor,
  sheetId: Id,
  { kind, title, file, validUntil }: Given,
  now: Date,
): Promise<Outcome<Id, KeepRefusal>> => {
  const sheet = await readKeptSheet(tx, actor, sheetId, parisDay(now))
  if ((await countOf(tx, sheet.id)) >= limits.documents) return refused('too-many')
  const kept = await keepFile(tx, files, file, { ownerId: actor.id, isPublic: false }, officeDocuments)
  if (!kept.ok) return kept
  const { id } = await tx
    .insertInto('vault_document')
    .values({
      sheet_id: sheet.id,
      kind,
      title,
      file_id: kept.value,
      valid_until: validUntil,
      given_by: actor.id,
      given_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tellDocument(tx, id, { actorId: actor.id, verb: 'vault.kept', details: { sheet: sheet.id, kind }, at: now })
  return done(id)
}

/** The same, in a transaction of its own. */
export const addDocument = ({ db, files }: Services, actor: Actor, sheetId: Id, given: Given, now: Date) =>
  inTransaction(db, (tx) => keepDocument(tx, files, actor, sheetId, given, now))

/** Another title for a document, also for those who read it. Answers the sheet it belongs to. */
export const renameDocument = ({ db }: Services, actor: Actor, id: Id, title: string, now: Date): Promise<Id> =>
  inTransaction(db, async (tx) => {
    const { document } = await readDocument(tx, actor, id, parisDay(now), true)
    if (document.title !== title) {
      await tx.updateTable('vault_document').set({ title }).where('id', '=', id).execute()
      await tellDocument(tx, id, { actorId: actor.id, verb: 'vault.renamed', at: now })
    }
    return document.sheetId
  })

export type Retired = { sheetId: Id; how: 'retired' | 'erased' }

/** Puts a document aside: no other file may receive it. It is erased at once when none holds it, otherwise when the last gives it back. */
export const retireDocument = (
  { db }: Services,
  actor: Actor,
  id: Id,
  now: Date,
): Promise<Outcome<Retired, 'already-retired'>> =>
  inTransaction(db, async (tx) => {
    const { document } = await readDocument(tx, actor, id, parisDay(now), true)
    if (document.retiredAt) return refused('already-retired')
    await tx.updateTable('vault_document').set({ retired_at: now }).where('id', '=', id).execute()
    await tellDocument(tx, id, { actorId: actor.id, verb: 'vault.retired', at: now })
    const isErased = await eraseIfUnheld(tx, id, now)
    return done({ sheetId: document.sheetId, how: isErased ? 'erased' : 'retired' })
  })

/** A document put aside that no file holds any more has no use: it goes with its bytes. Answers whether it went. */
export const eraseIfUnheld = async (tx: Database, id: Id, now: Date): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('vault_document')
    .where('id', '=', id)
    .where('retired_at', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('vault_share')
            .select('vault_share.id')
            .whereRef('document_id', '=', 'vault_document.id')
            .where('revoked_at', 'is', null),
        ),
      ),
    )
    .returning('file_id')
    .executeTakeFirst()
  if (!gone) return false
  await removeFile(tx, gone.file_id)
  await tellDocument(tx, id, { actorId: null, verb: 'vault.erased', at: now })
  return true
}

/** Writes what happened to a document; never what it is called, nor what it holds. */
export const tellDocument = (tx: Database, id: Id, event: Omit<Event, 'subject' | 'isPublic'>): Promise<void> =>
  record(tx, { ...event, subject: { kind: 'vault_document', id } })
