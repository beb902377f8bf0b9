import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export type Attestation = { organisation: string; slug: string; sentence: string; signedOn: Day; fictional: boolean }

export type Objection = {
  id: Id
  organisation: string
  slug: string
  reason: string
  saidOn: Day
  answer: string
  answeredOn: Day | null
}

export const attestationsOf = async (db: Database, communityId: Id): Promise<Attestation[]> => {
  const { rows } = await sql<Attestation>`
    select s.name as organisation, s.slug, a.sentence, a.signed_on as "signedOn", s.fictional
    from recognition_attestation a join sheet s on s.id = support_standing(a.organisation_id)
    where a.community_id = ${communityId} order by a.signed_on, a.id`.execute(db)
  return rows
}

export const objectionsOf = async (db: Database, communityId: Id): Promise<Objection[]> => {
  const { rows } = await sql<Objection>`
    select o.id, s.name as organisation, s.slug, o.reason, o.said_on as "saidOn", o.answer, o.answered_on as "answeredOn"
    from recognition_objection o join sheet s on s.id = support_standing(o.organisation_id)
    where o.community_id = ${communityId} order by o.said_on, o.id`.execute(db)
  return rows
}
