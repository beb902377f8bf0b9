import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Links sent by mail that prove an address is one's own: used once, kept only as digests. `user_id` is null for a link nobody received. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table account_link (
  token_hash text primary key,
  purpose text not null check (purpose in ('verify', 'reset', 'email-old', 'email-new')),
  user_id uuid references app_user on delete cascade,
  new_email text check (new_email = lower(new_email)),
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  check ((purpose in ('email-old', 'email-new')) = (new_email is not null))
);
create index account_link_user on account_link (user_id);
`)
    .execute(db)
}
