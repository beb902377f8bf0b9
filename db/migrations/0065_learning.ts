import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Test and learn: nothing starts without what would stop it. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- test and learn: nothing starts without what would stop it
create table learning_test (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  status text not null default 'prepared' check (status in ('prepared', 'running', 'measured', 'decided', 'abandoned')),
  title text not null check (length(trim(title)) > 0),
  hypothesis text not null check (length(trim(hypothesis)) > 0),
  territory_id integer references territory,
  starts_on date not null,
  ends_on date not null,
  measure text not null check (length(trim(measure)) > 0),
  stop_criterion text not null default '',
  result text not null default '',
  result_kind text check (result_kind in ('confirmed', 'mixed', 'refuted')),
  measured_at timestamptz,
  decision text check (decision in ('keep', 'adjust', 'stop')),
  decision_reason text not null default '',
  -- what changes here, in a sentence of the journal
  changed text not null default '',
  decided_at timestamptz,
  case_id uuid references blocker_case on delete set null,
  started_at timestamptz,
  written_by uuid references app_user on delete set null,
  created_at timestamptz not null,
  version integer not null default 1,
  demo boolean not null default false,
  check (ends_on > starts_on),
  check (status in ('prepared', 'abandoned') or (length(trim(stop_criterion)) > 0 and started_at is not null)),
  check (status not in ('measured', 'decided') or (length(trim(result)) > 0 and result_kind is not null and measured_at is not null)),
  check ((status = 'decided') = (decision is not null)),
  check ((status = 'decided') = (decided_at is not null))
);
create index learning_test_public on learning_test (status, decided_at desc) where status in ('running', 'measured', 'decided');
create index learning_test_case on learning_test (case_id) where case_id is not null;
create index learning_test_writer on learning_test (written_by) where written_by is not null;

-- what was said before the start holds: neither what would stop a test nor what it measures moves once it runs, nor its result once read
create function learning_test_holds() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.status = 'prepared' or current_setting('frenchimpact.erasing_demo', true) = 'on' then return old; end if;
    raise exception 'a test that started stays';
  end if;
  if new.status is distinct from old.status and not (case old.status
    when 'prepared' then new.status in ('running', 'abandoned')
    when 'running' then new.status = 'measured'
    when 'measured' then new.status = 'decided'
    else false end) then
    raise exception 'a test does not go from % to %', old.status, new.status;
  end if;
  if old.started_at is not null and (new.title, new.hypothesis, new.territory_id, new.starts_on, new.ends_on, new.measure, new.stop_criterion,
    new.started_at) is distinct from (old.title, old.hypothesis, old.territory_id, old.starts_on, old.ends_on, old.measure,
    old.stop_criterion, old.started_at) then
    raise exception 'what a test said before its start holds';
  end if;
  if old.measured_at is not null and (new.result, new.result_kind, new.measured_at) is distinct from
    (old.result, old.result_kind, old.measured_at) then
    raise exception 'what a test measured holds';
  end if;
  return new;
end $$;
create trigger learning_test_holds before update or delete on learning_test for each row execute function learning_test_holds();
`)
    .execute(db)
}
