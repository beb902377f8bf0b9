import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Deliberation and votes: of a territorial community, of a working group, or of the whole bannière. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table decision (
  id uuid primary key default gen_random_uuid(),
  -- whose decision: a community, a working group, or the bannière as a whole
  body_kind text not null check (body_kind in ('community', 'group', 'banner')),
  body_id uuid,
  title text not null check (length(trim(title)) > 0),
  question text not null check (length(trim(question)) > 0),
  -- what comes before the choice: nothing, a written round, ideas to be grouped
  collects text not null default 'nothing' check (collects in ('nothing', 'round', 'ideas')),
  -- how it is settled; none: a round that needs no choice
  method text not null check (method in ('none', 'consent', 'majority', 'qualified', 'ranked', 'dots')),
  -- the share of « pour » that a qualified majority needs, strictly more than half
  threshold_num integer,
  threshold_den integer,
  -- the share of the electorate that must take part, in hundredths
  quorum integer not null default 0 check (quorum between 0 and 100),
  dots integer check (dots between 1 and 20),
  status text not null default 'draft'
    check (status in ('draft', 'collecting', 'grouping', 'announced', 'open', 'closed', 'settled', 'cancelled')),
  collect_until timestamptz,
  opens_at timestamptz,
  closes_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  -- how many members could take part when it opened
  electors integer,
  -- what was counted, and how: kept as it was the day it closed
  result jsonb,
  -- did it pass? null when the question was not one of yes or no, or the quorum was missed
  adopted boolean,
  winner_id uuid,
  -- what it settles in another room: { kind, id }
  purpose_kind text,
  purpose_id text,
  -- when the other room acted on it
  applied_at timestamptz,
  -- what follows, who does it, when it is looked at again
  outcome text not null default '',
  outcome_owner text not null default '',
  outcome_due date,
  settled_at timestamptz,
  review_on date,
  review text not null default '',
  reviewed_on date,
  cancelled_reason text not null default '',
  proposed_by uuid references app_user on delete set null,
  proposed_at timestamptz not null default now(),
  demo boolean not null default false,
  version integer not null default 1,
  check ((body_kind = 'banner') = (body_id is null)),
  check ((method = 'qualified') = (threshold_num is not null and threshold_den is not null)),
  check (method <> 'qualified' or (threshold_num * 2 > threshold_den and threshold_num <= threshold_den)),
  check ((method = 'dots') = (dots is not null)),
  check (method <> 'none' or collects <> 'nothing'),
  check (status not in ('announced', 'open') or (opens_at is not null and closes_at is not null)),
  check (closes_at is null or opens_at is null or closes_at > opens_at),
  check ((status in ('open', 'closed', 'settled') and method <> 'none') <= (opened_at is not null and electors is not null)),
  check ((status = 'cancelled') = (cancelled_reason <> '')),
  check ((purpose_kind is null) = (purpose_id is null))
);
create index decision_body on decision (body_kind, body_id, proposed_at desc);
create index decision_clock on decision (status) where status in ('collecting', 'announced', 'open');
create index decision_purpose on decision (purpose_kind, purpose_id) where purpose_kind is not null;

create table decision_option (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null references decision on delete cascade,
  position integer not null,
  label text not null check (length(trim(label)) > 0),
  detail text not null default '',
  unique (decision_id, position)
);

-- who could vote, as it stood when it opened: one line, one voice
create table decision_elector (
  decision_id uuid not null references decision on delete cascade,
  member_kind text not null check (member_kind in ('organisation', 'project', 'person')),
  member_id uuid not null,
  -- who held the pen, and that the voice was used: never what it said
  voted_by uuid,
  primary key (decision_id, member_kind, member_id)
);
create unique index decision_elector_pen on decision_elector (decision_id, voted_by) where voted_by is not null;
create index decision_elector_member on decision_elector (member_id);

-- what the voices said: nothing ties a ballot to who cast it
create table decision_ballot (
  decision_id uuid not null references decision on delete cascade,
  -- the SHA-256 of the receipt its voter kept
  receipt text not null,
  -- a code of choice, options in order, or dots by option
  choice jsonb not null,
  -- what the published list shows: the SHA-256 of the receipt and the choice
  fingerprint text not null,
  primary key (decision_id, receipt)
);

-- consent is not secret: who objects says why, so that the proposal can be mended
create table decision_stance (
  decision_id uuid not null,
  member_kind text not null,
  member_id uuid not null,
  stance text not null check (stance in ('consent', 'reserved', 'objection', 'abstain')),
  reason text not null default '',
  -- what was done with the objection
  answer text not null default '',
  said_by uuid references app_user on delete set null,
  said_at timestamptz not null,
  primary key (decision_id, member_kind, member_id),
  foreign key (decision_id, member_kind, member_id) references decision_elector on delete cascade,
  check (stance not in ('reserved', 'objection') or length(trim(reason)) >= 10)
);

-- what is said in a round, ideas, arguments, and the words of the minority
create table decision_contribution (
  id uuid primary key default gen_random_uuid(),
  decision_id uuid not null references decision on delete cascade,
  kind text not null check (kind in ('round', 'idea', 'argument', 'minority')),
  member_kind text not null check (member_kind in ('organisation', 'project', 'person')),
  member_id uuid not null,
  author_id uuid references app_user on delete set null,
  anonymous boolean not null default false,
  body text not null check (length(trim(body)) > 0),
  -- for an argument: for, against, or a question
  side text check (side in ('for', 'against', 'question')),
  -- the proposal it was grouped into
  option_id uuid references decision_option on delete set null,
  written_at timestamptz not null,
  withdrawn_at timestamptz
);
create index decision_contribution_of on decision_contribution (decision_id, kind, written_at);

create function decision_demo_is_erased() returns boolean language sql stable as $$
  select coalesce(current_setting('frenchimpact.erasing_demo', true) = 'on', false)
$$;

-- once open, what is asked and how it is counted no longer move; once closed, what was counted neither
create function decision_is_kept() returns trigger language plpgsql as $$
begin
  if decision_demo_is_erased() then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' then
    if old.status not in ('draft') then raise exception 'a decision that was put to members is not removed'; end if;
    return old;
  end if;
  if old.opened_at is not null and (new.body_kind, new.body_id, new.title, new.question, new.method, new.threshold_num,
      new.threshold_den, new.quorum, new.dots, new.opens_at, new.closes_at, new.opened_at, new.electors, new.purpose_kind, new.purpose_id)
    is distinct from (old.body_kind, old.body_id, old.title, old.question, old.method, old.threshold_num,
      old.threshold_den, old.quorum, old.dots, old.opens_at, old.closes_at, old.opened_at, old.electors, old.purpose_kind, old.purpose_id)
  then
    raise exception 'a vote that has begun is not changed';
  end if;
  if old.closed_at is not null and (new.result, new.adopted, new.winner_id, new.closed_at)
    is distinct from (old.result, old.adopted, old.winner_id, old.closed_at)
  then
    raise exception 'a result is not changed';
  end if;
  return new;
end $$;
create trigger decision_kept before update or delete on decision for each row execute function decision_is_kept();
`)
    .execute(db)
}
