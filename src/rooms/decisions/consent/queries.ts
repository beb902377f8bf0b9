import { sql } from 'kysely'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { MemberKind } from '../rules.ts'
import type { Stance, Taken } from './rules.ts'

/** A stance taken: `name` for the eyes that read, null for a person when a stranger does. */
export type StanceView = {
  kind: MemberKind
  id: Id
  name: string | null
  stance: Stance
  reason: string
  answer: string
  answered: 'integrated' | 'not' | null
  isLifted: boolean
  mine: boolean
}

type Reader = { actor: Visitor; within: boolean }

const read = ({ actor, within }: Reader) => sql`
  select t.member_kind as kind, t.member_id as id, stance, reason, answer, answered, lifted_at is not null as "isLifted",
    case when t.member_kind = 'person' then case when ${within} then u.name end else s.name end as name,
    coalesce(t.member_kind = 'person' and t.member_id = ${actor?.id ?? null}::uuid or t.member_kind <> 'person' and exists (
      select 1 from sheet_member where user_id = ${actor?.id ?? null}::uuid
        and sheet_id in (t.member_id, support_standing(t.member_id))), false) as mine,
    count(*) over () as total
  from decision_stance t
  left join app_user u on u.id = t.member_id and t.member_kind = 'person'
  left join sheet s on s.id = coalesce(support_standing(t.member_id), t.member_id) and t.member_kind <> 'person'`

/** The objections, then the reservations: those still maintained first. */
export const objectionsOf = async (
  db: Database,
  decisionId: Id,
  reader: Reader,
  page: number,
  perPage: number,
): Promise<{ objections: StanceView[]; total: number }> => {
  const { rows } = await sql<StanceView & { total: number }>`
    ${read(reader)} where t.decision_id = ${decisionId} and stance in ('objection', 'reserved')
    order by stance, lifted_at is not null, said_at, t.member_id limit ${perPage} offset ${(page - 1) * perPage}`.execute(
    db,
  )
  return { objections: rows.map(({ total: _, ...one }) => one), total: rows[0]?.total ?? 0 }
}

/** What the voices that this person carries said. */
export const stancesBy = async (db: Database, decisionId: Id, actor: Visitor): Promise<StanceView[]> => {
  const { rows } = await sql<StanceView>`
    select * from (${read({ actor, within: true })} where t.decision_id = ${decisionId}) taken where mine order by kind, id`.execute(
    db,
  )
  return rows
}

/** The stance of one voice. */
export const stanceOf = async (
  db: Database,
  decisionId: Id,
  voice: { kind: string; id: string },
  reader: Reader,
): Promise<StanceView | null> => {
  const { rows } = await sql<StanceView>`
    ${read(reader)} where t.decision_id = ${decisionId} and t.member_kind = ${voice.kind} and t.member_id = ${voice.id}::uuid`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Every stance, without a name: what the close counts. */
export const takenIn = async (db: Database, decisionId: Id): Promise<Taken[]> => {
  const { rows } = await sql<Taken>`
    select stance, lifted_at is not null as "isLifted" from decision_stance where decision_id = ${decisionId}`.execute(
    db,
  )
  return rows
}
