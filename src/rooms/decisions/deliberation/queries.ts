import { type RawBuilder, sql } from 'kysely'
import type { Visitor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { MemberKind } from '../rules.ts'
import type { Side, Word } from './rules.ts'

/**
 * Something said. `name`: who, for these eyes; null for what has no name, whoever asks, and for a person when a stranger reads. What has no
 * name has no time either: when would soon tell who.
 */
export type Contribution = Word & {
  id: Id
  body: string
  side: Side | null
  speaker: MemberKind | null
  name: string | null
  anonymous: boolean
  workshopOn: Day | null
  optionId: Id | null
  asideReason: string | null
  aboutId: Id | null
  /** What it says is grouped where it does not belong. */
  about: string | null
  at: Date | null
}

/** Who reads: a member of the body sees the names of people. */
export type Reader = { actor: Visitor; within: boolean }

/** Is it theirs? Whoever keeps a member may touch its named words; what has no name, only its author. */
const isMine = (actor: Visitor): RawBuilder<boolean> =>
  actor
    ? sql<boolean>`coalesce(c.author_id = ${actor.id} or not c.anonymous and (
        c.member_kind = 'person' and c.member_id = ${actor.id}
        or c.member_kind <> 'person' and exists (
          select 1 from sheet_member where user_id = ${actor.id} and sheet_id in (c.member_id, support_standing(c.member_id)))), false)`
    : sql<boolean>`false`

const columns = ({ actor, within }: Reader) => sql`
  c.id, c.kind, c.body, c.side, c.anonymous, c.workshop_on as "workshopOn", c.option_id as "optionId", c.aside_reason as "asideReason",
  c.about_id as "aboutId", a.body as about, ${isMine(actor)} as mine,
  case when c.anonymous then null else c.member_kind end as speaker, case when c.anonymous then null else c.written_at end as at,
  case when c.anonymous then null when c.member_kind = 'person' then case when ${within} then u.name end else s.name end as name`

const joined = sql`
  decision_contribution c
  left join app_user u on u.id = c.member_id and c.member_kind = 'person'
  left join sheet s on s.id = coalesce(support_standing(c.member_id), c.member_id) and c.member_kind <> 'person'
  left join decision_contribution a on a.id = c.about_id
  left join decision_option o on o.id = c.option_id`

const orders = {
  // nobody speaks first: the order is drawn
  drawn: sql`c.id`,
  told: sql`c.written_at, c.id`,
  // what is still to be placed, then the rest
  placing: sql`c.option_id is not null or c.aside_reason is not null, c.id`,
  grouped: sql`o.position nulls last, c.aside_reason is not null, c.id`,
} as const

type Asked = {
  kinds: readonly Word['kind'][]
  order: keyof typeof orders
  page?: number
  perPage: number
}

type Said = { words: Contribution[]; total: number }

/** What was said in a decision, a page of it. */
export const saidIn = async (
  db: Database,
  decisionId: Id,
  reader: Reader,
  { kinds, order, page = 1, perPage }: Asked,
): Promise<Said> => {
  const { rows } = await sql<Contribution & { total: number }>`
    select ${columns(reader)}, count(*) over () as total from ${joined}
    where c.decision_id = ${decisionId} and c.kind = any(${kinds as Word['kind'][]}::text[]) and c.withdrawn_at is null
    order by ${orders[order]} limit ${perPage} offset ${(page - 1) * perPage}`.execute(db)
  return { words: rows.map(({ total: _, ...word }) => word), total: rows[0]?.total ?? 0 }
}

/** What this person said before the choice, in any name they carry. */
export const saidBy = async (db: Database, decisionId: Id, actor: Visitor): Promise<Contribution[]> => {
  if (!actor) return []
  const { rows } = await sql<Contribution>`
    select ${columns({ actor, within: true })} from ${joined}
    where c.decision_id = ${decisionId} and c.kind in ('round', 'idea') and c.workshop_on is null and c.withdrawn_at is null
      and ${isMine(actor)}
    order by c.written_at, c.id`.execute(db)
  return rows
}

/** One thing said in this decision and not taken back. */
export const wordById = async (
  db: Database,
  decisionId: Id,
  id: string,
  reader: Reader,
): Promise<Contribution | null> => {
  if (!isId(id)) return null
  const { rows } = await sql<Contribution>`
    select ${columns(reader)} from ${joined}
    where c.decision_id = ${decisionId} and c.id = ${id} and c.withdrawn_at is null`.execute(db)
  return rows[0] ?? null
}

/** Ideas that are in no group and were not left aside. */
export const unplacedIn = async (db: Database, decisionId: Id): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from decision_contribution
    where decision_id = ${decisionId} and kind = 'idea' and withdrawn_at is null and option_id is null and aside_reason is null`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** How many of a kind this voice has in this decision. What was taken back does not count. */
export const countOf = async (
  tx: Database,
  decisionId: Id,
  kind: Word['kind'],
  voice: { kind: string; id: Id },
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from decision_contribution
    where decision_id = ${decisionId} and kind = ${kind} and withdrawn_at is null
      and member_kind = ${voice.kind} and member_id = ${voice.id}`.execute(tx)
  return rows[0]?.count ?? 0
}
