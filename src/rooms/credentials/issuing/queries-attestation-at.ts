import type { Database } from '#core/database.ts'
import type { AchievementType, CredentialKind, CredentialStatus, Evidence, Identifier } from '../rules.ts'
import type { Attestation } from './queries.ts'

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
