import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Reviews of applications: who reads, what ties them, what they say; corrections asked, opinions from outside. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- who reviews, after saying what ties them to the organisation
create table label_assignment (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application on delete cascade,
  -- someone who closes their account leaves the opinion they gave, without a name
  reviewer_id uuid references app_user on delete set null,
  assigned_by uuid references app_user on delete set null,
  assigned_at timestamptz not null default now(),
  due_on date not null,
  -- null: not said yet, and the file stays shut
  interest text check (interest in ('none', 'declared', 'detected')),
  interest_text text not null default '',
  interest_at timestamptz,
  removed_at timestamptz,
  removed_why text check (removed_why in ('conflict', 'unavailable', 'reassigned', 'completed')),
  recommendation text check (recommendation in ('favourable', 'reserved', 'unfavourable')),
  conclusion text not null default '',
  submitted_at timestamptz,
  reminded_at timestamptz,
  check ((interest is null) = (interest_at is null)),
  check ((removed_at is null) = (removed_why is null)),
  check (interest is null or interest = 'none' or removed_at is not null),
  check (submitted_at is null or (interest = 'none' and recommendation is not null and length(trim(conclusion)) > 0))
);
create unique index label_assignment_current on label_assignment (application_id, reviewer_id) where removed_at is null;
create index label_assignment_reviewer on label_assignment (reviewer_id) where removed_at is null;
create index label_assignment_application on label_assignment (application_id);

create table label_opinion (
  assignment_id uuid not null references label_assignment on delete cascade,
  criterion text not null,
  score integer check (score between 0 and 3),
  text text not null default '',
  updated_at timestamptz not null default now(),
  primary key (assignment_id, criterion)
);

create function label_reviewer_is_apart() returns trigger language plpgsql as $$
begin
  if new.removed_at is null and exists (
    select 1 from label_application
    join sheet_member on sheet_member.sheet_id = label_application.organisation_id
    where label_application.id = new.application_id and sheet_member.user_id = new.reviewer_id
  ) then
    raise exception 'nobody reviews the organisation they belong to';
  end if;
  return new;
end $$;
create trigger label_assignment_apart before insert or update of application_id, reviewer_id, removed_at, submitted_at on label_assignment
  for each row execute function label_reviewer_is_apart();

create function label_opinion_is_kept() returns trigger language plpgsql as $$
begin
  if label_demo_is_erased() then
    return coalesce(new, old);
  end if;
  if exists (select 1 from label_assignment where id = coalesce(new.assignment_id, old.assignment_id) and submitted_at is not null) then
    raise exception 'an opinion once given is not rewritten';
  end if;
  return coalesce(new, old);
end $$;
create trigger label_opinion_kept before insert or update or delete on label_opinion
  for each row execute function label_opinion_is_kept();

create function label_given_is_kept() returns trigger language plpgsql as $$
begin
  if label_demo_is_erased() then
    return coalesce(new, old);
  end if;
  if old.submitted_at is null then
    if tg_op = 'UPDATE' and new.reviewer_id is null and new.removed_at is null then
      new.removed_at := now();
      new.removed_why := 'unavailable';
    end if;
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' or new.reviewer_id is distinct from old.reviewer_id and new.reviewer_id is not null
    or (new.application_id, new.interest, new.recommendation, new.conclusion, new.submitted_at)
    is distinct from (old.application_id, old.interest, old.recommendation, old.conclusion, old.submitted_at) then
    raise exception 'an opinion once given is not rewritten';
  end if;
  return new;
end $$;
create trigger label_assignment_kept before update or delete on label_assignment
  for each row execute function label_given_is_kept();

-- what is missing or wrong, asked of the organisation with a term; reasons: [{ criterion, reason, text }]
create table label_correction (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application on delete cascade,
  reasons jsonb not null,
  due_on date not null,
  asked_by uuid references app_user on delete set null,
  asked_at timestamptz not null default now(),
  answer text not null default '',
  answered_by uuid references app_user on delete set null,
  answered_at timestamptz,
  -- asked by mistake, and taken back by the desk: nothing was answered
  taken_back_at timestamptz check (taken_back_at is null or taken_back_at = answered_at and answer = ''),
  reminded integer not null default 0
);
create unique index label_correction_open on label_correction (application_id) where answered_at is null;

-- a question put to someone outside the desk
create table label_expertise (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references label_application on delete cascade,
  expert_email text not null check (expert_email = lower(expert_email)),
  expert_name text not null,
  expert_id uuid references app_user on delete set null,
  question text not null,
  criteria text[] not null default '{}',
  due_on date not null,
  asked_by uuid references app_user on delete set null,
  asked_at timestamptz not null default now(),
  interest text check (interest in ('none', 'declared')),
  reminded_at timestamptz,
  reminders integer not null default 0,
  answer text not null default '',
  answered_at timestamptz,
  revoked_at timestamptz,
  check (answered_at is null or (interest = 'none' and length(trim(answer)) > 0))
);
create index label_expertise_application on label_expertise (application_id);
create index label_expertise_expert on label_expertise (expert_email) where revoked_at is null;
`)
    .execute(db)
}
