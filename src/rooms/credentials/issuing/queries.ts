import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { AchievementType, CredentialKind, CredentialStatus, Evidence, Identifier } from '../rules.ts'

/** What an attestation is about: a thing of another room. */
export type About = { kind: string; id: string }

export type Achievement = {
  slug: string
  type: AchievementType
  name: string
  description: string
  /** A path of this site, or an address elsewhere. */
  criteriaUrl: string
  criteriaNarrative: string
}

export type Attestation = {
  id: Id
  code: string
  kind: CredentialKind
  about: About
  achievement: Achievement
  subject: { path: string; name: string; identifiers: Identifier[] }
  evidence: Evidence[]
  fictional: boolean
  validFrom: Date
  validUntil: Date
  issuedAt: Date
  status: CredentialStatus
  statusAt: Date
  statusNumber: number
  signed: { document: string; origin: string } | null
}

const attestations = (db: Database) =>
  db
    .selectFrom('credential')
    .innerJoin('credential_achievement as achievement', 'achievement.slug', 'credential.achievement')
    .select(['credential.id', 'credential.code', 'kind', 'about_kind', 'about_id', 'subject_path', 'subject_name'])
    .select(['identifiers', 'evidence', 'fictional', 'valid_from as validFrom', 'valid_until as validUntil'])
    .select(['issued_at as issuedAt', 'status', 'status_at as statusAt', 'status_number as statusNumber'])
    .select(['document', 'origin', 'slug', 'type', 'name', 'description'])
    .select(['criteria_url as criteriaUrl', 'criteria_narrative as criteriaNarrative'])

type Row = Awaited<ReturnType<ReturnType<typeof attestations>['executeTakeFirstOrThrow']>>

const attestationFrom = (row: Row): Attestation => ({
  id: row.id,
  code: row.code,
  kind: row.kind as CredentialKind,
  about: { kind: row.about_kind, id: row.about_id },
  achievement: {
    slug: row.slug,
    type: row.type as AchievementType,
    name: row.name,
    description: row.description,
    criteriaUrl: row.criteriaUrl,
    criteriaNarrative: row.criteriaNarrative,
  },
  subject: { path: row.subject_path, name: row.subject_name, identifiers: row.identifiers as Identifier[] },
  evidence: row.evidence as Evidence[],
  fictional: row.fictional,
  validFrom: row.validFrom,
  validUntil: row.validUntil,
  issuedAt: row.issuedAt,
  status: row.status as CredentialStatus,
  statusAt: row.statusAt,
  statusNumber: row.statusNumber,
  signed: row.document !== null && row.origin !== null ? { document: row.document, origin: row.origin } : null,
})

/** The attestation of this code, or null. */
export const attestationAt = async (db: Database, code: string): Promise<Attestation | null> => {
  const row = await attestations(db).where('credential.code', '=', code).executeTakeFirst()
  return row ? attestationFrom(row) : null
}

/** The latest attestation about this thing, whatever it says today, or null: the door of the room. */
export const credentialOf = async (db: Database, about: About) => {
  const row = await db
    .selectFrom('credential')
    .select(['id', 'code', 'status', 'valid_from as validFrom', 'valid_until as validUntil'])
    .where('about_kind', '=', about.kind)
    .where('about_id', '=', about.id)
    .orderBy('status_number', 'desc')
    .executeTakeFirst()
  return row ? { ...row, status: row.status as CredentialStatus } : null
}

/** The recognition of this name in an address, or null. */
export const achievementAt = async (db: Database, slug: string): Promise<Achievement | null> => {
  const row = await db
    .selectFrom('credential_achievement')
    .select(['slug', 'type', 'name', 'description', 'criteria_url as criteriaUrl'])
    .select('criteria_narrative as criteriaNarrative')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ? { ...row, type: row.type as AchievementType } : null
}
