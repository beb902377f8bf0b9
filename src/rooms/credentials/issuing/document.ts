import { badgeContext, credentialsContext } from '../linked-data/contexts.ts'
import { listCapacity, listId } from '../lists/rules.ts'
import { paths } from '../paths.ts'
import { words } from '../words.ts'
import type { Achievement, Attestation } from './queries.ts'

/** The contexts of a credential of this site, in this order: another list is not ours. */
export const credentialContexts = [credentialsContext, badgeContext]

const absolute = (origin: string, url: string) => (url.startsWith('/') ? origin + url : url)

export const credentialId = (origin: string, code: string): string => origin + paths.attestation(code)

/** An instant without its milliseconds, as credentials write it. */
const instant = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`

export const issuerProfile = (origin: string) => ({
  id: origin + paths.issuer,
  type: ['Profile'],
  name: words.house,
  url: origin,
})

export const achievementDocument = (achievement: Achievement, origin: string) => ({
  id: origin + paths.achievement(achievement.slug),
  type: ['Achievement'],
  achievementType: achievement.type,
  name: achievement.name,
  description: achievement.description,
  criteria: { id: absolute(origin, achievement.criteriaUrl), narrative: achievement.criteriaNarrative },
  inLanguage: 'fr',
})

const identity = (identityType: string, identityHash: string) => ({
  type: 'IdentityObject',
  hashed: false,
  identityHash,
  identityType,
})

const purposes = ['revocation', 'suspension'] as const

const statusEntries = (origin: string, statusNumber: number) =>
  purposes.map((purpose) => {
    const list = origin + paths.statusList(listId(purpose, statusNumber))
    const index = String(statusNumber % listCapacity)
    return {
      id: `${list}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: purpose,
      statusListIndex: index,
      statusListCredential: list,
    }
  })

/** The credential to be signed: what Open Badges 3.0 asks, and nothing about people. */
export const credentialDocument = (one: Attestation, origin: string) => ({
  '@context': credentialContexts,
  id: credentialId(origin, one.code),
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: words.credentialName(one.achievement.name, one.subject.name, one.fictional),
  description: one.fictional ? words.fictional : one.achievement.description,
  issuer: issuerProfile(origin),
  validFrom: instant(one.validFrom),
  validUntil: instant(one.validUntil),
  credentialSubject: {
    id: origin + one.subject.path,
    type: ['AchievementSubject'],
    identifier: [
      identity('name', one.subject.name),
      ...one.subject.identifiers.map(({ type, value }) => identity(type, value)),
    ],
    achievement: achievementDocument(one.achievement, origin),
  },
  ...(one.evidence.length > 0 && {
    evidence: one.evidence.map(({ url, name, narrative }) => ({
      id: absolute(origin, url),
      type: ['Evidence'],
      name,
      narrative,
    })),
  }),
  credentialStatus: statusEntries(origin, one.statusNumber),
})
