import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { parisDay } from '#core/pure/dates.ts'
import { documentsOf, refusalToShare, type ShareRefusal, shareDocument, unshareDocument } from '#rooms/vault/index.ts'
import type { Procedure } from '../procedures/queries.ts'
import { lacksConsent } from '../procedures/rules.ts'
import type { Award } from '../queries.ts'
import { givenWith } from './queries.ts'
import { type Choice, chosenAmong } from './rules.ts'

/** The documents chosen, and whether the structure says that those who handle the procedure may read them. */
export type Giving = Choice & { consents: boolean }
export type GiveRefusal = ShareRefusal | 'no-consent'

/**
 * Lets those who handle a procedure read the documents chosen, until it is closed; those left out are taken back at once, but what a
 * colleague gave since the page was read. Nothing is written when one of them may not go. Throws « not found » for a document of another vault.
 */
export const giveDocuments = async (
  tx: Database,
  actor: Actor,
  { award, procedure }: { award: Award; procedure: Procedure },
  { consents, ...choice }: Giving,
  now: Date,
): Promise<GiveRefusal | null> => {
  const subject = { kind: 'label_procedure' as const, id: procedure.id }
  const held = (await givenWith(tx, procedure)).map(({ id }) => id)
  const vault = await documentsOf(tx, award.organisationId)
  const chosen = chosenAmong(choice, held)
  const left = chosen.filter((id) => !held.includes(id)).map((id) => found(vault.find((one) => one.id === id)))
  if (lacksConsent(chosen, held, consents)) return 'no-consent'
  for (const document of left) {
    const refusal = refusalToShare(document, parisDay(now))
    if (refusal) return refusal
  }
  for (const id of held) if (!chosen.includes(id)) await unshareDocument(tx, actor, id, subject, now)
  for (const { id } of left) {
    const shared = await shareDocument(tx, actor, id, subject, now)
    // retired by someone else at this very moment
    if (!shared.ok) throw new Error(`procedure ${procedure.id}: ${shared.refusal}`)
  }
  return null
}
