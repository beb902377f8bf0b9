import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Votes: what was told and when, options that no longer move once a vote is open, a published list without two alike. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
alter table decision
  -- when those who had not voted were told that it would soon close
  add column reminded_at timestamptz,
  -- when its review was asked for
  add column review_reminded_on date,
  -- of what an equality was settled with: the SHA-256 of the list published at the close
  add column list_digest text,
  add constraint decision_list_kept check (list_digest is null or closed_at is not null);
create index decision_to_apply on decision (purpose_kind, closed_at) where purpose_kind is not null and applied_at is null;
create index decision_to_review on decision (review_on) where review_on is not null and reviewed_on is null;
create unique index decision_ballot_fingerprint on decision_ballot (decision_id, fingerprint);

create function decision_options_are_kept() returns trigger language plpgsql as $$
declare
  opened timestamptz;
begin
  if decision_demo_is_erased() then
    return coalesce(new, old);
  end if;
  select opened_at into opened from decision where id = coalesce(new.decision_id, old.decision_id);
  if opened is not null then raise exception 'the options of a vote that has begun are not changed'; end if;
  return coalesce(new, old);
end $$;
create trigger decision_options_kept before insert or update or delete on decision_option
  for each row execute function decision_options_are_kept();

-- a voice is used while the vote is open, and is not given back
create or replace function decision_electorate_is_frozen() returns trigger language plpgsql as $$
declare
  standing text;
begin
  if decision_demo_is_erased() then
    return coalesce(new, old);
  end if;
  select case when opened_at is not null then 'frozen' else status end into standing
  from decision where id = coalesce(new.decision_id, old.decision_id);
  -- it goes with its decision only
  if tg_op = 'DELETE' and standing is null then return old; end if;
  if tg_op = 'UPDATE' and (new.decision_id, new.member_kind, new.member_id) = (old.decision_id, old.member_kind, old.member_id) then
    if new.voted_by is not distinct from old.voted_by then return new; end if;
    if (select status from decision where id = old.decision_id) = 'open' then
      if old.voted_by is not null then raise exception 'a voice is used once'; end if;
    elsif new.voted_by is not null then
      raise exception 'this vote is not open';
    end if;
    return new;
  end if;
  if standing = 'frozen' then raise exception 'the electorate is taken when a vote opens'; end if;
  return coalesce(new, old);
end $$;
`)
    .execute(db)
}
