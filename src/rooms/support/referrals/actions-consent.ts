import type { Actor } from '#core/actor.ts'
import { type Database, inTransaction } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { documentsOf, type ShareRefusal, shareDocument, sharedDocuments, unshareDocument } from '#rooms/vault/index.ts'
import { obstacleToMove, write } from './actions.ts'
import { tellMove } from './emails.ts'
import { lockReferral, type Referral } from './queries.ts'
import { isConsented, type MoveRefusal, refusalToMove } from './rules.ts'

/** Why a document does not go along; `gone`: it is not, or not any more, in the vault of the project. */
export type DocumentRefusal = ShareRefusal | 'gone'

/** The holder agrees, and chooses which documents of their vault go along: these, no other, until they take them back. */
export const agreeToReferral = (
  services: Services,
  actor: Actor,
  id: Id,
  documentIds: readonly Id[],
  now: Date,
): Promise<Outcome<Referral, MoveRefusal | DocumentRefusal>> =>
  whole(services.db, async (tx) => {
    const referral = await lockReferral(tx, actor, id)
    const refusal =
      refusalToMove('agree', referral, actor) ?? (await obstacleToMove(tx, 'agree', referral, parisDay(now)))
    if (refusal) return refused(refusal)
    const after = await write(tx, referral, 'agree', {}, { actorId: actor.id, now })
    const shared = await share(tx, actor, after, documentIds, now)
    if (shared) return refused(shared)
    await tellMove(tx, services, after, 'agree', actor.id)
    return done(after)
  })

/** The holder changes which documents go along, at any time while their consent holds. */
export const chooseDocuments = (
  services: Services,
  actor: Actor,
  id: Id,
  documentIds: readonly Id[],
  now: Date,
): Promise<Outcome<Referral, 'not-now' | 'not-yours' | DocumentRefusal>> =>
  whole(services.db, async (tx) => {
    const referral = await lockReferral(tx, actor, id)
    if (referral.roles.holder !== 'owner') return refused('not-yours')
    if (!isConsented(referral.status)) return refused('not-now')
    const subject = { kind: 'referral' as const, id }
    for (const held of await sharedDocuments(tx, subject))
      if (!documentIds.includes(held.id)) await unshareDocument(tx, actor, held.id, subject, now)
    const shared = await share(tx, actor, referral, documentIds, now)
    return shared ? refused(shared) : done(referral)
  })

/** Shares those of the project's own vault; answers why one of them may not be, and then nothing was. */
export const share = async (
  tx: Database,
  actor: Actor,
  referral: Referral,
  documentIds: readonly Id[],
  now: Date,
): Promise<DocumentRefusal | null> => {
  const subject = { kind: 'referral' as const, id: referral.id }
  const held = await sharedDocuments(tx, subject)
  const vault = await documentsOf(tx, referral.projectId)
  for (const id of documentIds) {
    if (held.some((document) => document.id === id)) continue
    const document = vault.find((one) => one.id === id)
    if (!document) return 'gone'
    const outcome = await shareDocument(tx, actor, document.id, subject, now)
    if (!outcome.ok) return outcome.refusal
  }
  return null
}

class Undone extends Error {}

/** A refusal that comes half-way undoes what was written before it. */
export const whole = async <T, R extends string>(
  db: Database,
  work: (tx: Database) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R>> => {
  let outcome: Outcome<T, R> | null = null
  try {
    await inTransaction(db, async (tx) => {
      outcome = await work(tx)
      if (!(outcome as Outcome<T, R>).ok) throw new Undone()
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
  }
  return found(outcome as Outcome<T, R> | null)
}
