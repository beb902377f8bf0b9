import { issuerProfile } from '../issuing/document.ts'
import type { PublicKey } from '../keys/queries.ts'
import { badgeContext, controllerContext, multikeyContext } from '../linked-data/contexts.ts'
import { paths } from '../paths.ts'

const methodOf = (origin: string, key: PublicKey) => ({
  id: origin + paths.key(key.kid),
  type: 'Multikey',
  controller: origin + paths.issuer,
  publicKeyMultibase: key.publicKey,
})

/** Who issues, and with which keys: the retired ones too, or what they signed could not be verified any more. */
export const issuerDocument = (origin: string, keys: readonly PublicKey[]) => ({
  '@context': [controllerContext, multikeyContext, badgeContext],
  ...issuerProfile(origin),
  verificationMethod: keys.map((key) => methodOf(origin, key)),
  assertionMethod: keys.map(({ kid }) => origin + paths.key(kid)),
})

/** One key, as a document by itself. */
export const keyDocument = (origin: string, key: PublicKey) => ({
  '@context': multikeyContext,
  ...methodOf(origin, key),
})
