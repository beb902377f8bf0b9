import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Peers who facilitate the bannière for a short time, chosen by a vote or by lot among members who came forward. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table banner_call (
  id uuid primary key default gen_random_uuid(),
  mission text not null check (length(trim(mission)) > 0),
  seats integer not null check (seats between 1 and 5),
  how text not null check (how in ('vote', 'lot')),
  status text not null default 'open' check (status in ('open', 'vote', 'chosen', 'ended', 'nobody')),
  opened_on date not null,
  -- until when one comes forward
  open_until date not null,
  starts_on date not null,
  ends_on date not null,
  opened_by uuid references app_user on delete set null,
  member_id uuid not null references sheet,
  decision_id uuid references decision,
  -- the draw, by lot or between equals: whoever has the seed and the list finds the same order
  seed text,
  drawn_on date,
  demo boolean not null default false,
  check (open_until >= opened_on + 7),
  check (starts_on > open_until and ends_on > starts_on and ends_on <= starts_on + interval '6 months'),
  check ((seed is null) = (drawn_on is null)),
  check ((status in ('chosen', 'ended')) <= (seed is not null)),
  check ((status = 'vote') <= (decision_id is not null))
);
-- one call at a time
create unique index banner_call_open on banner_call (demo) where status in ('open', 'vote');
create index banner_call_member on banner_call (member_id);
create index banner_call_opener on banner_call (opened_by) where opened_by is not null;
create index banner_call_decision on banner_call (decision_id) where decision_id is not null;

create table banner_peer (
  id uuid primary key default gen_random_uuid(),
  call_id uuid not null references banner_call on delete cascade,
  member_id uuid not null references sheet,
  person_id uuid references app_user on delete set null,
  statement text not null check (length(trim(statement)) > 0),
  status text not null default 'candidate' check (status in ('candidate', 'offered', 'accepted', 'declined', 'withdrawn', 'left')),
  -- the place in the order of the vote or of the draw, from 1
  rank integer,
  came_at timestamptz not null,
  offered_on date,
  answered_on date,
  unique (call_id, member_id),
  check ((status in ('offered', 'accepted', 'declined', 'left')) <= (rank is not null and offered_on is not null))
);
create unique index banner_peer_person on banner_peer (call_id, person_id) where person_id is not null;
create unique index banner_peer_rank on banner_peer (call_id, rank) where rank is not null;
create index banner_peer_member on banner_peer (member_id);
create index banner_peer_of on banner_peer (person_id) where person_id is not null;

-- who facilitates the bannière that day
create function banner_facilitates(person uuid, day date, in_demo boolean) returns boolean language sql stable as $$
  select exists (
    select 1 from banner_peer p join banner_call c on c.id = p.call_id
    where p.person_id = person and p.status = 'accepted' and c.demo = in_demo and c.status = 'chosen'
      and c.starts_on <= day and day <= c.ends_on)
$$;

-- what was drawn is not drawn again
create function banner_draw_is_kept() returns trigger language plpgsql as $$
begin
  if decision_demo_is_erased() then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then raise exception 'a call is not removed'; end if;
  if old.seed is not null and (new.seed, new.drawn_on, new.seats, new.how) is distinct from (old.seed, old.drawn_on, old.seats, old.how) then
    raise exception 'a draw is not made again';
  end if;
  return new;
end $$;
create trigger banner_draw_kept before update or delete on banner_call for each row execute function banner_draw_is_kept();
`)
    .execute(db)
}
