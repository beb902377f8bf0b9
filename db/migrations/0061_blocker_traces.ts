import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Who gave a case back, what happened to it, and every reading of it. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- who gave a case back, and why it is never put to them again
create table blocker_decline (
  case_id uuid not null references blocker_case on delete cascade,
  appointment_id uuid not null references hacker_appointment on delete cascade,
  kind text not null check (kind in ('not_mine', 'tie', 'climbed')),
  reason text not null default '',
  at timestamptz not null,
  primary key (case_id, appointment_id)
);
create index blocker_decline_appointment on blocker_decline (appointment_id);

-- what happened, told once: never changed. The common history is read by administrators; this one only by those of the case
create table blocker_event (
  id bigint generated always as identity primary key,
  case_id uuid not null references blocker_case on delete cascade,
  at timestamptz not null,
  actor_id uuid references app_user on delete set null,
  side text not null check (side in ('holder', 'officer', 'deputy', 'supervisor', 'site')),
  verb text not null,
  -- read by the holder too
  shown boolean not null,
  details jsonb not null default '{}'
);
create index blocker_event_case on blocker_event (case_id, id);
create index blocker_event_verb on blocker_event (verb, at);
create index blocker_event_actor on blocker_event (actor_id) where actor_id is not null;

-- every reading by someone who is not of the project
create table blocker_reading (
  id bigint generated always as identity primary key,
  case_id uuid not null references blocker_case on delete cascade,
  reader_id uuid references app_user on delete set null,
  appointment_id uuid references hacker_appointment on delete set null,
  capacity text not null check (capacity in ('officer', 'deputy', 'supervisor')),
  what text not null check (what in ('case', 'document')),
  at timestamptz not null
);
create index blocker_reading_case on blocker_reading (case_id, id desc);
create index blocker_reading_reader on blocker_reading (reader_id) where reader_id is not null;

-- an erased account lets its rows go (set null): the one change allowed, with the erasure of the demonstration
create function blocker_trace_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if pg_trigger_depth() > 1 or current_setting('frenchimpact.erasing_demo', true) = 'on' then return old; end if;
    raise exception 'what happened to a case stays';
  end if;
  if pg_trigger_depth() > 1 then return new; end if;
  raise exception 'what happened to a case stays';
end $$;
create trigger blocker_event_stays before update or delete on blocker_event for each row execute function blocker_trace_stays();
create trigger blocker_reading_stays before update or delete on blocker_reading for each row execute function blocker_trace_stays();
`)
    .execute(db)
}
