import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import type { Services } from '#core/services.ts'
import { documentsOf, type ShareRefusal, shareDocument, sharedDocuments, unshareDocument } from '#rooms/vault/index.ts'
import { tell, within } from './actions.ts'
import { type Refusal, sideOf } from './rules.ts'

/** Which documents of one's own side the others read, until the end. Those of the other side are theirs to give and to take back. */
export const chooseSupportDocuments = (
  services: Services,
  actor: Actor,
  id: Id,
  documentIds: readonly Id[],
  now: Date,
): Promise<Outcome<null, Refusal | ShareRefusal>> =>
  within<null, ShareRefusal>(services, actor, id, { act: 'share', now }, async (tx, accompaniment) => {
    const subject = { kind: 'support' as const, id }
    const isHolder = sideOf(accompaniment.roles) === 'holder'
    const vault = await documentsOf(tx, isHolder ? accompaniment.projectId : accompaniment.organisationId)
    const held = (await sharedDocuments(tx, subject)).map((document) => document.id)
    const chosen = documentIds.map((documentId) => found(vault.find((one) => one.id === documentId)))
    for (const document of vault)
      if (held.includes(document.id) && !documentIds.includes(document.id))
        await unshareDocument(tx, actor, document.id, subject, now)
    const refusal = await shareAll(
      tx,
      actor,
      subject,
      chosen.filter((one) => !held.includes(one.id)),
      now,
    )
    if (refusal) return refused(refusal)
    await tell(tx, id, { actorId: actor.id, verb: 'documents', now })
    return done(null)
  })

const shareAll = async (
  tx: Database,
  actor: Actor,
  subject: { kind: 'support'; id: Id },
  documents: readonly { id: Id }[],
  now: Date,
): Promise<ShareRefusal | null> => {
  for (const document of documents) {
    const outcome = await shareDocument(tx, actor, document.id, subject, now)
    if (!outcome.ok) return outcome.refusal
  }
  return null
}
