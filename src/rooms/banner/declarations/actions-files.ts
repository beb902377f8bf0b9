import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { documents, type FileRefusal, type FileStore, keepFile, removeFile } from '#core/files.ts'
import type { Id } from '#core/pure/id.ts'
import { type Said, saidTo } from '../rules.ts'
import { usesOf } from './queries.ts'

/** An answer as typed: a file comes with it, or leaves it. */
export type WithPiece = Omit<Said, 'fileId'> & { file: File | null; removesFile: boolean }
export type PieceRefusal = { question: string; file: FileRefusal }

/** Keeps the files chosen in a step: all of them, or none when one is refused. Answers what is to be written. */
export const keepPieces = async (
  tx: Database,
  store: FileStore,
  actor: Actor,
  typed: readonly WithPiece[],
  before: readonly Said[],
): Promise<{ ok: true; value: Said[] } | { ok: false; refusal: PieceRefusal[] }> => {
  const kept: Said[] = []
  const stored: Id[] = []
  const refusals: PieceRefusal[] = []
  for (const { file, removesFile, ...said } of typed) {
    if (!file) {
      kept.push({ ...said, fileId: removesFile ? null : (saidTo(before, { code: said.question })?.fileId ?? null) })
      continue
    }
    const outcome = await keepFile(tx, store, file, { ownerId: actor.id, isPublic: false }, documents)
    if (!outcome.ok) refusals.push({ question: said.question, file: outcome.refusal })
    else {
      kept.push({ ...said, fileId: outcome.value })
      stored.push(outcome.value)
    }
  }
  if (refusals.length === 0) return { ok: true, value: kept }
  // those that were good belong to nothing: the step was not saved
  for (const id of stored) await removeFile(tx, id)
  return { ok: false, refusal: refusals }
}

/** A renewal carries the proofs of the year before: a file goes with the last answer that holds it. */
export const forgetIfUnused = async (tx: Database, fileId: Id): Promise<void> => {
  if ((await usesOf(tx, fileId)) === 0) await removeFile(tx, fileId)
}
