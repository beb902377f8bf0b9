import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Silence decides after two months, unless the text that says so gives another term. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
alter table blocker_administration add column silence_months smallint not null default 2
  check (silence_months between 1 and 24)`)
    .execute(db)
}
