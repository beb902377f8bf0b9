import type { Services } from '#core/services.ts'
import { ownDocuments } from '../issuer/own.ts'
import { signingKey } from '../keys/actions.ts'
import { offlineLoader } from '../linked-data/loader.ts'
import { signed } from '../linked-data/proofs.ts'
import { paths } from '../paths.ts'
import { credentialDocument } from './document.ts'
import type { Attestation } from './queries.ts'

/** Signs a document of this site with the key of the day. Answers its text and which key it was. */
export const signHere = async (services: Services, document: object): Promise<{ text: string; kid: string }> => {
  const origin = services.config.publicUrl
  const { kid, publicKey, secretKey } = await signingKey(services)
  const key = { id: origin + paths.key(kid), controller: origin + paths.issuer, publicKey, secretKey }
  const loader = offlineLoader(ownDocuments(services))
  return { text: JSON.stringify(await signed(document, key, loader, services.clock()), null, 2), kid }
}

/**
 * The signed text of an attestation: signed when it is first asked for, then kept, so that everyone is given the same. It is signed again
 * when the site has another address: nobody could follow the former one.
 */
export const signedText = async (services: Services, one: Attestation): Promise<string> => {
  const origin = services.config.publicUrl
  if (one.signed?.origin === origin) return one.signed.document
  const { text, kid } = await signHere(services, credentialDocument(one, origin))
  await services.db
    .updateTable('credential')
    .set({ document: text, origin, kid, signed_at: services.clock() })
    .where('id', '=', one.id)
    .where((eb) => eb.or([eb('origin', 'is', null), eb('origin', '<>', origin)]))
    .execute()
  const kept = await services.db
    .selectFrom('credential')
    .select('document')
    .where('id', '=', one.id)
    .executeTakeFirstOrThrow()
  return kept.document ?? text
}
