import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { MemberKind } from '../rules.ts'
import { listPage } from './rules.ts'

/** The fingerprints of a vote that is closed, in their order: a page of them. */
export const fingerprintsOf = async (db: Database, decisionId: Id, page: number | null): Promise<string[]> => {
  let query = db
    .selectFrom('decision_ballot')
    .innerJoin('decision', 'decision.id', 'decision_id')
    .select('fingerprint')
    .where('decision_id', '=', decisionId)
    .where('closed_at', 'is not', null)
    .orderBy(sql`fingerprint collate "C"`)
  if (page !== null) query = query.limit(listPage).offset((page - 1) * listPage)
  return (await query.execute()).map(({ fingerprint }) => fingerprint)
}

/** Is this fingerprint in the published list? */
export const isListed = async (db: Database, decisionId: Id, fingerprint: string): Promise<boolean> =>
  (await db
    .selectFrom('decision_ballot')
    .innerJoin('decision', 'decision.id', 'decision_id')
    .select('fingerprint')
    .where('decision_id', '=', decisionId)
    .where('fingerprint', '=', fingerprint)
    .where('closed_at', 'is not', null)
    .executeTakeFirst()) !== undefined

/** The words of those who did not have their way. A person is not named to everyone, and an organisation may not wish to be. */
export type Statement = { id: Id; body: string; kind: MemberKind; name: string | null; writtenAt: Date }

export const minorityOf = async (db: Database, decisionId: Id): Promise<Statement[]> => {
  const { rows } = await sql<Statement>`
    select c.id, body, member_kind as kind, written_at as "writtenAt",
      case when anonymous or member_kind = 'person' then null else s.name end as name
    from decision_contribution c left join sheet s on s.id = coalesce(support_standing(c.member_id), c.member_id)
    where decision_id = ${decisionId} and c.kind = 'minority' and withdrawn_at is null
    order by written_at, c.id`.execute(db)
  return rows
}
