// Attestations for the tests of this room: about an organisation that exists nowhere else.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import type { Services } from '#core/services.ts'
import { ownDocuments } from './issuer/own.ts'
import { type Issuing, issueCredential } from './issuing/actions.ts'
import { signedText } from './issuing/actions-signing.ts'
import { attestationAt } from './issuing/queries-attestation-at.ts'
import { offlineLoader } from './linked-data/loader.ts'
import { statusList } from './lists/actions.ts'

export const now = new Date('2026-11-25T10:00:00Z')
export const on = (day: string) => new Date(`${day}T10:00:00Z`)
export const about = { kind: 'label_award', id: '8f14e45f-ceea-467f-a8c6-4f3a4a1f0d11' }

export const label = {
  code: 'label-reseau-v1',
  type: 'QualityAssuranceCredential',
  name: 'Label #FrenchImpact, réseau d’accompagnement',
  description: 'Structure qui soutient les porteurs de projet d’un territoire.',
  criteriaUrl: 'http://localhost:3000/label/referentiels/reseau/1',
  criteriaNarrative: 'Référentiel réseau, version 1\u00a0: identifier, orienter, accompagner.',
} as const

/** Issues an attestation on these services. */
export const issued = (services: Services, changes: Partial<Issuing> = {}) =>
  issueCredential(services.db, services, {
    kind: 'label',
    achievement: label,
    subject: {
      url: 'http://localhost:3000/organisations/la-petite-fabrique',
      name: 'La Petite Fabrique',
      identifiers: [{ type: 'ext:siret', value: '81234567800012' }],
    },
    evidence: [{ url: '/label/registre/la-petite-fabrique', name: 'Décision', narrative: 'Label attribué.' }],
    validFrom: now,
    validUntil: on('2029-11-25'),
    about,
    now,
    ...changes,
  })

/** Its signed text, and what it reads. */
export const textOf = async (services: Services, code: string): Promise<string> => {
  const one = await attestationAt(services.db, code)
  if (!one) throw new Error(`no attestation ${code}`)
  return signedText(services, one)
}
export const readOf = async (services: Services, code: string) => JSON.parse(await textOf(services, code))

/** What the library itself says, by its own function: our wrapper has no part in it. */
export const byLibrary = (services: Services, credential: object, at = now) =>
  verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: offlineLoader(ownDocuments(services, (id) => statusList(services, id))),
    checkStatus,
    now: at,
  })
