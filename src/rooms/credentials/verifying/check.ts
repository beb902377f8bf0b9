import type { Id } from '#core/pure/id.ts'
import type { Services } from '#core/services.ts'
import { ownDocuments } from '../issuer/own.ts'
import { signedText } from '../issuing/actions-signing.ts'
import { credentialContexts, credentialId } from '../issuing/document.ts'
import { type Attestation, credentialOf } from '../issuing/queries.ts'
import { attestationAt } from '../issuing/queries-attestation-at.ts'
import { publicKeys } from '../keys/queries.ts'
import { offlineLoader } from '../linked-data/loader.ts'
import { checked } from '../linked-data/proofs.ts'
import { statusList } from '../lists/actions.ts'
import { paths } from '../paths.ts'
import { asCode, standingOf } from '../rules.ts'
import type { Given } from './reading.ts'
import {
  asCredential,
  hasContexts,
  instantOf,
  isModest,
  issuerOf,
  type Json,
  keyOf,
  limits,
  type Outcome,
} from './rules.ts'

/** What is true today. `attestation`: the one of our register that it claims to be, even when it is not. */
export type Verdict = {
  outcome: Outcome
  attestation: Attestation | null
  /** The code of the one that came after, about the same thing. */
  next: string | null
  /** Who says that they issued it, when it is not us. */
  issuer: string | null
}

const verdict = (outcome: Outcome, more: Partial<Omit<Verdict, 'outcome'>> = {}): Verdict => ({
  outcome,
  attestation: null,
  next: null,
  issuer: null,
  ...more,
})

/** What is true at this instant of what was given. Nothing is asked outside; nothing that was given is ever believed before its signature. */
export const verify = async (services: Services, given: Given, now: Date): Promise<Verdict> => {
  if (given.kind === 'unread') return verdict(given.why)
  if (given.kind === 'token') return verdict('elsewhere')
  if (given.kind === 'code') return verifyCode(services, given.code, now)
  const credential = asCredential(given.value)
  if (!credential) return verdict('not-a-credential')
  const issuer = issuerOf(credential)
  if (issuer !== services.config.publicUrl + paths.issuer) return verdict('elsewhere', { issuer: issuer || null })
  const attestation = await claimed(services, credential)
  const outcome = await judge(services, credential, given.size, attestation, now)
  return verdict(outcome, { attestation, next: attestation && (await nextOf(services, attestation)) })
}

/** The same for a code: the text we gave is judged like any other, by the library and the status lists. */
const verifyCode = async (services: Services, code: string, now: Date): Promise<Verdict> => {
  const attestation = await attestationAt(services.db, code)
  if (!attestation) return verdict('unknown-code')
  const text = await signedText(services, attestation)
  return verify(services, { kind: 'json', value: JSON.parse(text), size: text.length }, now)
}

const claimed = async ({ db, config }: Services, { id }: Json): Promise<Attestation | null> => {
  const root = credentialId(config.publicUrl, '')
  const code = typeof id === 'string' && id.startsWith(root) ? asCode(id.slice(root.length)) : null
  return code && id === root + code ? attestationAt(db, code) : null
}

const judge = async (
  services: Services,
  credential: Json,
  size: number,
  attestation: Attestation | null,
  now: Date,
): Promise<Outcome> => {
  const origin = services.config.publicUrl
  const from = instantOf(credential.validFrom)
  const until = instantOf(credential.validUntil)
  // what we sign is small, flat, dated and speaks two vocabularies: anything else is not worked on at all
  if (size > limits.credential || !isModest(credential) || !hasContexts(credential, credentialContexts))
    return 'altered'
  if (!from || !until) return 'altered'
  const key = keyOf(credential)
  const known = (await publicKeys(services.db)).some(({ kid }) => origin + paths.key(kid) === key)
  if (!known) return 'unknown-key'
  const loader = offlineLoader(ownDocuments(services, (id) => statusList(services, id)))
  const result = await checked(credential, loader, from)
  if (!result.authentic) return 'altered'
  if (!attestation) return 'unlisted'
  const status = result.revoked ? 'revoked' : result.suspended ? 'suspended' : 'active'
  return standingOf({ status, validFrom: from, validUntil: until }, now)
}

const nextOf = async (services: Services, { id, about }: { id: Id; about: Attestation['about'] }) => {
  const latest = await credentialOf(services.db, about)
  return latest && latest.id !== id && latest.status !== 'revoked' ? latest.code : null
}
