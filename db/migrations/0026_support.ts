import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What labelled structures do for projects: identify (scouting) and refer (referral). The room is told in src/rooms/support/index.ts. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- the sheet that stands for this one today: itself, or the one it was merged into
create function support_standing(id uuid) returns uuid language sql stable as $$
  select coalesce(merged_into_id, sheet.id) from sheet where sheet.id = $1
$$;

-- does this organisation hold a label on that day, of one family when it is named?
create function support_labelled(organisation uuid, day date, only_family text default null) returns boolean language sql stable as $$
  select exists (
    select 1 from label_award
    where organisation_id in (organisation, support_standing(organisation))
      and (only_family is null or family = only_family) and since <= day and valid_until >= day
      and (select state from label_award_state where award_id = label_award.id and from_on <= day order by from_on desc limit 1) = 'active')
$$;

-- the organisation that carries this project, if its sheet says so
create function support_bearer(project uuid) returns uuid language sql stable as $$
  select support_standing(organisation_id) from sheet where id = support_standing(project)
$$;

-- a project noticed by a structure, private until its holder agrees; the row is deleted when nobody answers in time
create table scouting (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references sheet on delete cascade,
  -- the sheet of the project: chosen when it was noticed, or attached once the holder agreed
  sheet_id uuid references sheet on delete cascade,
  project_name text not null,
  seen text not null,
  territory_id integer references territory,
  challenge_id integer references challenge,
  -- where to write to the holder when the project has no sheet here: for that only, and gone with the row
  holder_email text check (holder_email = lower(holder_email)),
  -- after a refusal, a keyed digest of that address: the same structure does not write there again
  refused_key text,
  status text not null default 'spotted' check (status in ('spotted', 'contacted', 'agreed', 'declined', 'attached')),
  -- digest of what opens the link sent to the holder: one use
  token_hash text unique,
  spotted_by uuid references app_user on delete set null,
  spotted_at timestamptz not null default now(),
  contacted_at timestamptz,
  answered_at timestamptz,
  attached_at timestamptz,
  reminded_at timestamptz,
  -- nothing of it is left after that day, unless it is attached
  expires_on date,
  demo boolean not null default false,
  check (status = 'spotted' or contacted_at is not null),
  check ((status in ('agreed', 'declined', 'attached')) = (answered_at is not null)),
  check ((status = 'attached') = (attached_at is not null)),
  check ((status = 'attached') = (expires_on is null)),
  check (status <> 'attached' or (sheet_id is not null and holder_email is null and token_hash is null)),
  check (status = 'declined' or (length(trim(project_name)) > 0 and length(trim(seen)) > 0)),
  -- what was written about a project whose holder declined is gone at once
  check (status <> 'declined' or (project_name = '' and seen = '' and holder_email is null and token_hash is null
    and territory_id is null and challenge_id is null)),
  check (status not in ('spotted', 'contacted') or (sheet_id is null) <> (holder_email is null))
);
create index scouting_organisation on scouting (organisation_id, spotted_at desc);
create index scouting_sheet on scouting (sheet_id) where sheet_id is not null;
create index scouting_expiry on scouting (expires_on) where expires_on is not null;
create index scouting_email on scouting (holder_email) where holder_email is not null;
create unique index scouting_open on scouting (organisation_id, sheet_id) where sheet_id is not null and status <> 'declined';

-- all that stays of those that were erased
create table scouting_tally (
  organisation_id uuid not null references sheet on delete cascade,
  month date not null check (extract(day from month) = 1),
  outcome text not null check (outcome in ('spotted', 'contacted', 'agreed', 'declined', 'erased')),
  n integer not null default 0 check (n >= 0),
  primary key (organisation_id, month, outcome)
);

create function scouting_is_lawful() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'spotted' then
      raise exception 'a scouting begins when a project is noticed';
    end if;
    if not support_labelled(new.organisation_id, (new.spotted_at at time zone 'Europe/Paris')::date) then
      raise exception 'only a labelled structure identifies projects';
    end if;
    return new;
  end if;
  if new.organisation_id <> old.organisation_id then
    raise exception 'a scouting stays with its structure';
  end if;
  if new.status <> old.status and (old.status, new.status) not in (
    ('spotted', 'contacted'), ('contacted', 'agreed'), ('contacted', 'declined'), ('agreed', 'attached'), ('agreed', 'declined'), ('attached', 'declined')
  ) then
    raise exception 'a scouting does not go from % to %', old.status, new.status;
  end if;
  if old.status = 'spotted' and new.status = 'contacted'
    and not support_labelled(new.organisation_id, (new.contacted_at at time zone 'Europe/Paris')::date) then
    raise exception 'only a labelled structure writes to a holder';
  end if;
  return new;
end $$;
create trigger scouting_lawful before insert or update on scouting
  for each row execute function scouting_is_lawful();

-- a project sent by a labelled structure to someone who can help it, with its holder's consent
create table referral (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references sheet on delete cascade,
  from_id uuid not null references sheet on delete cascade,
  -- a fund, a programme, a public hacker: destinations to come
  to_kind text not null default 'structure' check (to_kind in ('structure', 'fund', 'programme', 'public_hacker')),
  to_id uuid references sheet on delete cascade,
  motive text not null check (length(trim(motive)) > 0),
  expected text not null check (length(trim(expected)) > 0),
  status text not null default 'proposed' check (status in ('proposed', 'agreed_by_holder', 'accepted_by_recipient', 'under_way',
    'achieved', 'declined', 'refused_by_holder', 'revoked_by_holder', 'withdrawn', 'expired')),
  proposed_by uuid references app_user on delete set null,
  proposed_at timestamptz not null default now(),
  -- the holder agreed to this very referral; nobody else agrees in their name
  consented_by uuid references app_user on delete set null,
  consented_at timestamptz,
  -- the recipient said yes or no
  answered_by uuid references app_user on delete set null,
  answered_at timestamptz,
  started_at timestamptz,
  -- since when it waits for who has the hand, and until when: the day its clock says
  moved_at timestamptz not null default now(),
  due_on date not null,
  -- the longest reminder of this step already sent, in days since it began
  last_reminder integer not null default 0,
  -- of who declines, refuses or takes back; nothing is asked of a holder
  reason text not null default '',
  -- whoever declines says where else to go: a structure of the directory, or words
  other_way text not null default '',
  other_way_id uuid references sheet on delete set null,
  -- the last news given while it is under way: it counts as a move
  news text not null default '',
  news_at timestamptz,
  outcome text not null default '',
  closed_at timestamptz,
  demo boolean not null default false,
  check ((to_kind = 'structure') = (to_id is not null)),
  check (from_id <> to_id),
  check (status not in ('agreed_by_holder', 'accepted_by_recipient', 'under_way', 'achieved', 'declined') or consented_at is not null),
  check (status not in ('accepted_by_recipient', 'under_way', 'achieved', 'declined') or answered_at is not null),
  check (status not in ('under_way', 'achieved') or started_at is not null),
  check (status <> 'declined' or (length(trim(reason)) > 0 and length(trim(other_way)) > 0)),
  check (status <> 'achieved' or length(trim(outcome)) > 0),
  check ((status in ('proposed', 'agreed_by_holder', 'accepted_by_recipient', 'under_way')) = (closed_at is null)),
  -- nobody stands on two sides
  check (consented_by <> proposed_by),
  check (consented_by <> answered_by)
);
create unique index referral_open on referral (project_id, to_kind, to_id)
  where status in ('proposed', 'agreed_by_holder', 'accepted_by_recipient', 'under_way');
create index referral_project on referral (project_id, proposed_at desc);
create index referral_from on referral (from_id, proposed_at desc);
create index referral_to on referral (to_id, proposed_at desc);
create index referral_due on referral (due_on)
  where status in ('proposed', 'agreed_by_holder', 'accepted_by_recipient', 'under_way');
`)
    .execute(db)
}
