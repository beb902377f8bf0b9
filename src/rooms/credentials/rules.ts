import { type Actor, holds } from '#core/actor.ts'
import { type Day, parisDay } from '#core/pure/dates.ts'

export type CredentialKind = 'label' | 'banner'
export type CredentialStatus = 'active' | 'suspended' | 'revoked'
export type AchievementType = 'QualityAssuranceCredential' | 'Membership'
export type Identifier = { type: 'ext:siren' | 'ext:siret'; value: string }
export type Evidence = { url: string; name: string; narrative: string }

/** What a credential says today, the gravest first: a withdrawn one that also ended is withdrawn. */
export type Standing = 'valid' | 'not-yet' | 'expired' | 'suspended' | 'withdrawn'

type Dated = { status: CredentialStatus; validFrom: Date; validUntil: Date }

export const standingOf = ({ status, validFrom, validUntil }: Dated, now: Date): Standing => {
  if (status === 'revoked') return 'withdrawn'
  if (now > validUntil) return 'expired'
  if (now < validFrom) return 'not-yet'
  return status === 'suspended' ? 'suspended' : 'valid'
}

// neither 0 nor O, neither 1, I nor L: a code is read aloud and copied by hand
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const codeLength = 12

/** A code as it is kept, from what was typed: small letters, spaces and hyphens are welcome. Null when it cannot be one. */
export const asCode = (typed: string): string | null => {
  const code = typed.replace(/[\s\u00a0-]/g, '').toUpperCase()
  return new RegExp(`^[${codeLetters}]{${codeLength}}$`).test(code) ? code : null
}

/** « 7K2M P9QR T4VW »: by fours, as it is read aloud. */
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1\u00a0')

/** Who may retire the key that signs, and have another one drawn. */
export const canRotateKey = (actor: Actor, today: Day): boolean => holds(actor, 'administrator', today)

/** The last second of a day in Paris: until when something that ends that day is true. */
export const endOfDay = (day: Day): Date => {
  const winter = new Date(`${day}T22:59:59Z`)
  return parisDay(winter) === day ? winter : new Date(`${day}T21:59:59Z`)
}
