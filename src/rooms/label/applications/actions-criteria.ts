import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import {
  documentsOf,
  type KeepRefusal,
  keepDocument,
  refusalToShare,
  type ShareRefusal,
  shareDocument,
  unshareDocument,
  type VaultDocument,
} from '#rooms/vault/index.ts'
import { holdPart, type SaveRefusal, touch } from './actions-steps.ts'
import type { CriterionTyped } from './forms.ts'
import type { InHand } from './queries.ts'
import { type Evidence, limits } from './rules.ts'

export type PieceRefusal = { field: 'file' | 'coffre'; why: KeepRefusal | ShareRefusal | 'too-many-pieces' }
export type CriterionRefusal = SaveRefusal | PieceRefusal
type Saved = { ok: true; value: Id } | { ok: false; refusal: CriterionRefusal }

/**
 * Saves what is said for one criterion, with what supports it: a file goes into the vault of the organisation and is shared with this
 * application, and with nothing else. All of it, or nothing when one piece is refused.
 */
export const saveCriterion = (
  { db, files }: Services,
  actor: Actor,
  id: string,
  code: string,
  typed: CriterionTyped,
  now: Date,
): Promise<Saved> =>
  inTransaction(db, async (tx) => {
    const today = parisDay(now)
    const held = await holdPart(tx, actor, id, { part: code, stamp: typed.stamp, today })
    if (!held.ok) return held
    const { application, written } = held.value
    const chosen = await chosenInVault(tx, held.value, code, typed, today)
    if (!chosen.ok) return chosen
    const here = written.evidence.filter(({ criterion }) => criterion === code)
    const removed = new Set(typed.pieces.filter((one) => one.removed).map((one) => one.id))
    const staying = here.filter((one) => !removed.has(one.id)).length
    const adding = chosen.value.length + (typed.piece ? 1 : 0) + (typed.link ? 1 : 0)
    if (adding > 0 && staying + adding > limits.pieces) return refusedPiece('file', 'too-many-pieces')

    const given: Giving[] = chosen.value.map(({ id: documentId, title }) => ({ documentId, title, isPublic: false }))
    if (typed.piece) {
      const { isPublic, ...document } = typed.piece
      const kept = await keepDocument(
        tx,
        files,
        actor,
        application.organisationId,
        { ...document, validUntil: null },
        now,
      )
      if (!kept.ok) return refusedPiece('file', kept.refusal)
      given.push({ documentId: kept.value, title: document.title, isPublic })
    }
    await writeAnswer(tx, actor, application.id, code, typed, now)
    await keepOrRemove(tx, actor, held.value, here, typed, now)
    for (const one of given) await give(tx, actor, { applicationId: application.id, code }, one, now)
    // the same link twice says nothing more
    if (typed.link && !here.some(({ url }) => url === typed.link?.url)) {
      const { url, title, isPublic } = typed.link
      await insertEvidence(tx, actor, { applicationId: application.id, code }, { title, url, isPublic }, now)
    }
    await touch(tx, application.id, now)
    return done(application.id)
  })

const refusedPiece = (
  field: PieceRefusal['field'],
  why: PieceRefusal['why'],
): { ok: false; refusal: PieceRefusal } => ({
  ok: false,
  refusal: { field, why },
})

type Giving = { documentId: Id; title: string; isPublic: boolean }
type Place = { applicationId: Id; code: string }

/** The documents ticked that are in the vault, may be shared today, and do not support this criterion yet. */
const chosenInVault = async (
  tx: Database,
  { application, written }: InHand,
  code: string,
  typed: CriterionTyped,
  today: Day,
): Promise<{ ok: true; value: VaultDocument[] } | { ok: false; refusal: PieceRefusal }> => {
  if (typed.fromVault.length === 0) return done([])
  const already = new Set(
    written.evidence.flatMap((one) => (one.criterion === code && one.isHeld ? one.documentId : [])),
  )
  const all = await documentsOf(tx, application.organisationId)
  const chosen = all.filter((one) => typed.fromVault.includes(one.id) && !already.has(one.id))
  for (const document of chosen) {
    const refusal = refusalToShare(document, today)
    if (refusal) return refusedPiece('coffre', refusal)
  }
  return done(chosen)
}

const writeAnswer = async (
  tx: Database,
  actor: Actor,
  applicationId: Id,
  code: string,
  { answer, selfScore, details }: CriterionTyped,
  now: Date,
): Promise<void> => {
  const said = {
    answer,
    self_score: selfScore,
    details: JSON.stringify(details),
    updated_by: actor.id,
    updated_at: now,
  }
  await tx
    .insertInto('label_answer')
    .values({ application_id: applicationId, criterion: code, ...said })
    .onConflict((conflict) => conflict.columns(['application_id', 'criterion']).doUpdateSet(said))
    .execute()
}

/** The evidence that was on screen: what was ticked to go goes, the rest is public or not. */
const keepOrRemove = async (
  tx: Database,
  actor: Actor,
  { application, written }: InHand,
  here: readonly Evidence[],
  typed: CriterionTyped,
  now: Date,
): Promise<void> => {
  let left = written.evidence
  for (const { id, isPublic, removed } of typed.pieces) {
    const piece = here.find((one) => one.id === id)
    if (!piece) continue
    if (!removed) {
      if (piece.isPublic !== isPublic)
        await tx.updateTable('label_evidence').set({ is_public: isPublic }).where('id', '=', id).execute()
      continue
    }
    left = left.filter((one) => one.id !== id)
    await tx.deleteFrom('label_evidence').where('id', '=', id).execute()
    const { documentId, isHeld } = piece
    // the same document may support another criterion: it stays shared as long as one piece holds it
    if (documentId && isHeld && !left.some((one) => one.documentId === documentId))
      await unshareDocument(tx, actor, documentId, { kind: 'label_application', id: application.id }, now)
  }
}

const give = async (tx: Database, actor: Actor, place: Place, giving: Giving, now: Date): Promise<void> => {
  const { documentId, title, isPublic } = giving
  // shared first: the vault holds its document until the end of the transaction
  const shared = await shareDocument(tx, actor, documentId, { kind: 'label_application', id: place.applicationId }, now)
  if (!shared.ok) throw new Error(`a document just read cannot be shared: ${shared.refusal}`)
  await tx
    .deleteFrom('label_evidence')
    .where('application_id', '=', place.applicationId)
    .where('criterion', '=', place.code)
    .where('document_id', '=', documentId)
    .execute()
  await insertEvidence(tx, actor, place, { title, documentId, isPublic }, now)
}

type Inserting = { title: string; isPublic: boolean } & ({ url: string } | { documentId: Id })

const insertEvidence = async (tx: Database, actor: Actor, place: Place, piece: Inserting, now: Date): Promise<void> => {
  await tx
    .insertInto('label_evidence')
    .values({
      application_id: place.applicationId,
      criterion: place.code,
      kind: 'url' in piece ? 'link' : 'file',
      title: piece.title,
      url: 'url' in piece ? piece.url : null,
      document_id: 'documentId' in piece ? piece.documentId : null,
      is_public: piece.isPublic,
      added_by: actor.id,
      added_at: now,
    })
    .execute()
}
