import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import type { Pile } from '../counting/rules.ts'
import { ballotMethods } from '../rules.ts'
import { remindsAt } from './rules.ts'

/** Announced decisions whose hour has come. */
export const dueToOpen = async (db: Database, now: Date): Promise<Id[]> => {
  const rows = await db
    .selectFrom('decision')
    .select('id')
    .where('status', '=', 'announced')
    .where('opens_at', '<=', now)
    .orderBy('opens_at')
    .limit(100)
    .execute()
  return rows.map(({ id }) => id)
}

/** Open votes whose time is over. */
export const dueToClose = async (db: Database, now: Date): Promise<Id[]> => {
  const rows = await db
    .selectFrom('decision')
    .select('id')
    .where('status', '=', 'open')
    .where('method', 'in', [...ballotMethods, 'consent'])
    .where('closes_at', '<=', now)
    .orderBy('closes_at')
    .limit(100)
    .execute()
  return rows.map(({ id }) => id)
}

/** Open votes that will soon close, and whose electors were not reminded yet. */
export const dueToRemind = async (db: Database, now: Date): Promise<Id[]> => {
  const rows = await db
    .selectFrom('decision')
    .select(['id', 'opens_at', 'closes_at'])
    .where('status', '=', 'open')
    .where('reminded_at', 'is', null)
    .where('closes_at', '>', now)
    .orderBy('closes_at')
    .limit(500)
    .execute()
  return rows
    .filter(({ opens_at, closes_at }) => opens_at && closes_at && remindsAt(opens_at, closes_at) <= now)
    .map(({ id }) => id)
}

/** The ballots of a vote: each choice, and how many say it. Only the close reads it, and what is published after it. */
export const pileOf = async (db: Database, decisionId: Id): Promise<Pile> => {
  const { rows } = await sql<{ choice: string; count: number }>`
    select choice #>> '{}' as choice, count(*) as count from decision_ballot where decision_id = ${decisionId}
    group by 1 order by count(*) desc, 1`.execute(db)
  return rows
}
