import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { from } from '@digitalbazaar/ed25519-multikey'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { issue, verifyCredential } from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import { multikeyContext } from './contexts.ts'

export type FullKey = { id: string; controller: string; publicKey: string; secretKey: string }
export type Signed = Record<string, unknown> & { proof: [object] }

/** Signs a document. The proof is a list: Open Badges wants one where the library writes an object. */
export const signed = async (document: object, key: FullKey, loader: DocumentLoader, now: Date): Promise<Signed> => {
  const pair = await from({
    '@context': multikeyContext,
    type: 'Multikey',
    id: key.id,
    controller: key.controller,
    publicKeyMultibase: key.publicKey,
    secretKeyMultibase: key.secretKey,
  })
  const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite, date: now })
  const { proof, ...rest } = await issue({ credential: structuredClone(document), suite, documentLoader: loader })
  return { ...rest, proof: [proof] }
}

export type Checked = { authentic: false } | { authentic: true; revoked: boolean; suspended: boolean }

/**
 * Is it what its issuer signed, and is it revoked or suspended? `at` is an instant when it was valid: the library refuses what is past, and
 * dates are for us to say. Its own word on the status says only that the lists could be read: the bits are in `results`.
 */
export const checked = async (credential: object, loader: DocumentLoader, at: Date): Promise<Checked> => {
  const suite = new DataIntegrityProof({ cryptosuite })
  const result = await verifyCredential({ credential, suite, documentLoader: loader, checkStatus, now: at })
  const bits = result.statusResult?.results
  if (!result.verified || !bits) return { authentic: false }
  const isSet = (purpose: string) => bits.some((bit) => bit.status && bit.credentialStatus.statusPurpose === purpose)
  return { authentic: true, revoked: isSet('revocation'), suspended: isSet('suspension') }
}
