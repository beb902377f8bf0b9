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
