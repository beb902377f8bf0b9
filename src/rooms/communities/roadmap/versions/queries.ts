import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { type Difference, differencesBetween, isContent } from '../differences/rules.ts'
import { asSettled, type Item, snapshotShape, type VersionStatus } from '../rules.ts'

/** A version, without what it holds. `organisation`: in whose name; null, a person or the facilitators. */
export type VersionLine = {
  id: Id
  number: number
  status: VersionStatus
  note: string
  organisation: string | null
  frozenOn: Day
  settledOn: Day | null
  reason: string
  decisionId: Id | null
  /** The vote asked of the group, when it has not been called off. */
  vote: { id: Id; status: string; closesAt: Date } | null
}
export type Version = VersionLine & { items: Item[] }

type Row = VersionLine & { snapshot: unknown }

const read = async (db: Database, roadmapId: Id, where = sql`true`): Promise<Row[]> => {
  const { rows } = await sql<Omit<Row, 'vote'> & { voteStatus: string | null; closesAt: Date | null }>`
    select v.id, v.number, v.status, v.note, s.name as organisation, v.frozen_on as "frozenOn", v.settled_on as "settledOn", v.reason,
      v.decision_id as "decisionId", d.status as "voteStatus", d.closes_at as "closesAt", v.snapshot
    from roadmap_version v left join sheet s on s.id = support_standing(v.organisation_id)
    left join decision d on d.id = v.decision_id and d.status <> 'cancelled'
    where v.roadmap_id = ${roadmapId} and ${where} order by v.number desc`.execute(db)
  return rows.map(({ voteStatus, closesAt, ...row }) => ({
    ...row,
    vote: row.decisionId && voteStatus && closesAt ? { id: row.decisionId, status: voteStatus, closesAt } : null,
  }))
}

const opened = ({ snapshot, ...line }: Row): Version => ({
  ...line,
  items: asSettled(snapshotShape.parse(snapshot).items, line.status, line.settledOn),
})

export const versionsOf = async (db: Database, roadmapId: Id): Promise<VersionLine[]> =>
  (await read(db, roadmapId)).map(({ snapshot, ...line }) => line)

export const versionIn = async (db: Database, roadmapId: Id, number: string): Promise<Version> => {
  const [row] = /^\d{1,6}$/.test(number) ? await read(db, roadmapId, sql`v.number = ${Number(number)}`) : []
  return opened(found(row))
}

/** What the group has approved, what it was asked, and how far the draft has gone since. */
export type Approval = {
  approved: { number: number; on: Day } | null
  pending: VersionLine | null
  /** From the approved version to the draft: only what was decided, not how it goes. */
  changes: Difference[]
}

export const approvalOf = async (db: Database, roadmapId: Id, draft: readonly Item[]): Promise<Approval> => {
  const [row] = await read(
    db,
    roadmapId,
    sql`v.number = (select max(number) from roadmap_version where roadmap_id = ${roadmapId} and status = 'approved')`,
  )
  const [pending] = await read(db, roadmapId, sql`v.status = 'proposed'`)
  const line = pending ? (({ snapshot, ...rest }) => rest)(pending) : null
  if (!row?.settledOn) return { approved: null, pending: line, changes: [] }
  const { items } = opened(row)
  const approved = { number: row.number, on: row.settledOn }
  return { approved, pending: line, changes: differencesBetween(items, draft).filter(isContent) }
}

/** The last version, whatever became of it: what a new one must differ from. */
export const lastVersion = async (db: Database, roadmapId: Id): Promise<Version | null> => {
  const [row] = await read(
    db,
    roadmapId,
    sql`v.number = (select max(number) from roadmap_version where roadmap_id = ${roadmapId})`,
  )
  return row ? opened(row) : null
}
