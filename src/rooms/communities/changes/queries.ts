import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import type { ChangeKind, ChangeStatus } from './rules.ts'

export type Change = {
  id: Id
  communityId: Id
  kind: ChangeKind
  newName: string | null
  formerName: string
  reason: string
  status: ChangeStatus
  askedOn: Day
  settledOn: Day | null
  decisionId: Id | null
  opensOn: Day | null
  closesOn: Day | null
  /** The organisation that asked; null for a person, who is not named. */
  organisation: string | null
  askingMember: Id
  /** What the vote said, while there was a community to hear it; null without a vote, or below its quorum. */
  voted: boolean | null
}

const read = async (db: Database, where: ReturnType<typeof sql>): Promise<Change[]> =>
  (
    await sql<Change>`
      select h.id, h.community_id as "communityId", h.kind, h.new_name as "newName", h.former_name as "formerName", h.reason, h.status,
        h.asked_on as "askedOn", h.settled_on as "settledOn", h.decision_id as "decisionId", s.name as organisation, h.asking_member as "askingMember",
        case when c.closed_on is null or h.settled_on < c.closed_on then d.adopted end as voted,
        (d.opens_at at time zone 'Europe/Paris')::date as "opensOn", (d.closes_at at time zone 'Europe/Paris')::date as "closesOn"
      from community_change h join community c on c.id = h.community_id left join decision d on d.id = h.decision_id
      left join sheet s on h.member_kind = 'organisation' and s.id = support_standing(h.asking_member)
      where ${where} order by h.asked_on desc, h.id limit 100`.execute(db)
  ).rows

/** What was asked of the members about their name and their end, the latest first. */
export const changesOf = (db: Database, communityId: Id): Promise<Change[]> =>
  read(db, sql`h.community_id = ${communityId}`)

export const changeOfDecision = async (db: Database, decisionId: Id): Promise<Change | undefined> =>
  (await read(db, sql`h.decision_id = ${decisionId}`))[0]

/** The names of the other communities that cover a place of this one. */
export const namesAround = async (db: Database, communityId: Id): Promise<string[]> =>
  (
    await sql<{ name: string }>`
      select distinct c.name from community own join community_territory mine on mine.community_id = own.id
      join community_territory theirs on theirs.territory_id = mine.territory_id and theirs.community_id <> mine.community_id
      join community c on c.id = theirs.community_id and c.status <> 'closed' and c.demo = own.demo
      where own.id = ${communityId}`.execute(db)
  ).rows.map(({ name }) => name)
