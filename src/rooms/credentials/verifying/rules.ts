import type { Standing } from '../rules.ts'

/** What `/verifier` answers. Those before « altered » are authentic: signed here, and in our register. */
export type Outcome = Standing | 'altered' | 'unknown-key' | 'unlisted' | 'elsewhere' | Unread
export type Unread = 'nothing' | 'too-big' | 'unreadable' | 'not-a-credential' | 'unknown-code' | 'no-credential-inside'

export const isAuthentic = (outcome: Outcome): outcome is Standing =>
  ['valid', 'not-yet', 'expired', 'suspended', 'withdrawn'].includes(outcome)

/** Bytes of a file or of a text; of a credential of this site, which takes four or five thousand; its depth and its values. */
export const limits = { file: 2_000_000, credential: 60_000, depth: 24, values: 1500 }

/** Is this value small enough to be worked on? Walked without recursion: it may be as deep as it wants. */
export const isModest = (value: unknown): boolean => {
  let level: unknown[] = [value]
  let seen = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    seen += level.length
    if (depth > limits.depth || seen > limits.values) return false
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return true
}

export type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A credential, whoever issued it: an object that says it is one. */
export const asCredential = (value: unknown): Json | null => {
  if (!isObject(value)) return null
  return [value.type].flat().includes('VerifiableCredential') ? value : null
}

/** The address of who says that they issued it; empty when nobody does. */
export const issuerOf = ({ issuer }: Json): string => {
  const id = isObject(issuer) ? issuer.id : issuer
  return typeof id === 'string' ? id : ''
}

/** The key of its only proof, or null: a credential of this site has one proof, of one kind. */
export const keyOf = ({ proof }: Json): string | null => {
  const [one, ...more] = [proof].flat()
  if (!isObject(one) || more.length > 0) return null
  if (one.type !== 'DataIntegrityProof' || one.cryptosuite !== 'eddsa-rdfc-2022') return null
  return typeof one.verificationMethod === 'string' ? one.verificationMethod : null
}

/** The instant a credential says, or null when it says none. */
export const instantOf = (value: unknown): Date | null => {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)) return null
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? null : date
}

export const hasContexts = ({ '@context': given }: Json, wanted: readonly string[]): boolean =>
  Array.isArray(given) && given.length === wanted.length && wanted.every((one, index) => given[index] === one)
