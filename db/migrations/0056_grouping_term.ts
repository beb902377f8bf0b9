import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What follows a floor has a term: after it, any member of the body goes on, so that nobody’s silence holds the others. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
alter table decision
  add column group_until timestamptz,
  -- when those who facilitate were reminded, and when the members were told that any of them may go on
  add column group_reminded_at timestamptz,
  add column group_shared_at timestamptz;
update decision set group_until = now() + interval '14 days' where status = 'grouping';
alter table decision add constraint decision_grouped_until check (status <> 'grouping' or group_until is not null);
create index decision_grouping on decision (group_until) where status = 'grouping' and group_shared_at is null;
`)
    .execute(db)
}
