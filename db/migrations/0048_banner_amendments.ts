import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** The charter is changed by its members only: a proposal, a debate, a vote, a new version, and each member agrees again or not. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table banner_amendment (
  id uuid primary key default gen_random_uuid(),
  title text not null check (length(trim(title)) > 0),
  reasons text not null check (length(trim(reasons)) > 0),
  -- the version it changes, and how: [{ key, before, after }]; the shape is in src/rooms/banner/amendments/rules.ts
  base_version integer not null references charter_version,
  changes jsonb not null,
  status text not null default 'draft'
    check (status in ('draft', 'debate', 'vote', 'adopted', 'rejected', 'withdrawn', 'outdated')),
  -- in the name of which member
  member_kind text not null check (member_kind in ('organisation', 'project')),
  member_id uuid not null references sheet,
  proposed_by uuid references app_user on delete set null,
  created_at timestamptz not null,
  published_on date,
  debate_until date,
  decision_id uuid references decision,
  -- the version it became
  charter_version integer references charter_version,
  settled_on date,
  demo boolean not null default false,
  version integer not null default 1,
  check ((status = 'draft') = (published_on is null)),
  check ((published_on is null) = (debate_until is null)),
  check (debate_until is null or debate_until >= published_on + 14),
  check ((status in ('vote', 'adopted', 'rejected')) <= (decision_id is not null)),
  check ((status in ('adopted', 'rejected', 'withdrawn', 'outdated')) = (settled_on is not null)),
  -- an invented vote changes no charter
  check (charter_version is null or (status = 'adopted' and not demo))
);
-- one at a time: each is voted on the text it was written for
create unique index banner_amendment_voted on banner_amendment (demo) where status = 'vote';
create index banner_amendment_status on banner_amendment (status, published_on desc);
create index banner_amendment_member on banner_amendment (member_id);
create index banner_amendment_proposer on banner_amendment (proposed_by) where proposed_by is not null;
create index banner_amendment_decision on banner_amendment (decision_id) where decision_id is not null;

-- members who want it put to the vote
create table banner_amendment_support (
  amendment_id uuid not null references banner_amendment on delete cascade,
  member_id uuid not null references sheet,
  supported_by uuid references app_user on delete set null,
  supported_at timestamptz not null,
  primary key (amendment_id, member_id)
);
create index banner_amendment_support_member on banner_amendment_support (member_id);

create table banner_amendment_word (
  id uuid primary key default gen_random_uuid(),
  amendment_id uuid not null references banner_amendment on delete cascade,
  member_id uuid not null references sheet,
  author_id uuid references app_user on delete set null,
  side text not null check (side in ('for', 'against', 'question')),
  body text not null check (length(trim(body)) > 0),
  written_at timestamptz not null
);
create index banner_amendment_word_of on banner_amendment_word (amendment_id, written_at);
create index banner_amendment_word_author on banner_amendment_word (author_id) where author_id is not null;

-- a version voted by the members: the decision, and until when each is asked to agree again
alter table charter_version add column decision_id uuid references decision;
alter table charter_version add column agree_by date;

-- a member recognises itself in a later version than the one it declared under
create table banner_agreement (
  sheet_id uuid not null references sheet on delete cascade,
  charter_version integer not null references charter_version,
  agreed_by uuid references app_user on delete set null,
  agreed_at timestamptz not null,
  primary key (sheet_id, charter_version)
);
-- the last reminder about the version in course, in days before its term
alter table banner_membership add column agreement_reminder integer;

-- what was put to debate is what is voted: it is not written again
create function banner_amendment_is_kept() returns trigger language plpgsql as $$
begin
  if decision_demo_is_erased() then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then
    if old.status <> 'draft' then raise exception 'a proposal that was published is not removed'; end if;
    return old;
  end if;
  if old.status <> 'draft' and (new.title, new.reasons, new.base_version, new.changes, new.member_id, new.published_on)
    is distinct from (old.title, old.reasons, old.base_version, old.changes, old.member_id, old.published_on)
  then
    raise exception 'a proposal that was published is not rewritten';
  end if;
  return new;
end $$;
create trigger banner_amendment_kept before update or delete on banner_amendment
  for each row execute function banner_amendment_is_kept();
`)
    .execute(db)
}
