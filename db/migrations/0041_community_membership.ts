import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** How one becomes a member and ceases to be one: requests, opinions, invitations, exclusions. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
alter table community_member
  -- what the person who speaks for an organisation does there: a function, never a name
  add column representative text not null default '',
  -- a source that gives a month gives no day: the period is kept by its first day
  add constraint joined_as_known check (joined_on = date_trunc(joined_precision, joined_on::timestamp)::date),
  add constraint left_as_known check (left_on is null or left_on = date_trunc(left_precision, left_on::timestamp)::date);

create table membership_invitation (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null references community on delete cascade,
  organisation_id uuid references sheet,
  -- where it was sent, for that only: erased as soon as it is answered or over
  email text check (email = lower(email)),
  -- remembers that this address said no, without keeping it
  refused_key text,
  status text not null default 'sent' check (status in ('sent', 'accepted', 'declined', 'expired', 'withdrawn')),
  message text not null default '',
  member_kind text not null check (member_kind in ('organisation', 'person')),
  member_id uuid not null,
  invited_by uuid references app_user on delete set null,
  sent_on date not null,
  expires_on date not null,
  answered_on date,
  demo boolean not null default false,
  check (num_nonnulls(organisation_id, email) <= 1),
  check (status <> 'sent' or num_nonnulls(organisation_id, email) = 1),
  check (status = 'sent' or email is null),
  check ((status in ('accepted', 'declined')) = (answered_on is not null))
);
create index membership_invitation_community on membership_invitation (community_id, status);
create unique index membership_invitation_organisation on membership_invitation (community_id, organisation_id) where status = 'sent' and organisation_id is not null;
create unique index membership_invitation_email on membership_invitation (community_id, email) where status = 'sent' and email is not null;
create index membership_invitation_by_organisation on membership_invitation (organisation_id) where organisation_id is not null;

-- someone asks to join; the members have ten days to say what they think of it
create table membership_request (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null references community on delete cascade,
  organisation_id uuid references sheet,
  person_id uuid references app_user on delete set null,
  status text not null default 'open' check (status in ('open', 'admitted', 'adjourned', 'withdrawn')),
  message text not null,
  asked_by uuid references app_user on delete set null,
  asked_on date not null,
  opinions_until date not null,
  -- the request that was adjourned before this one
  again_of uuid references membership_request,
  invitation_id uuid references membership_invitation,
  -- what the applicant says to the reasons
  answer text not null default '',
  answered_on date,
  settled_on date,
  favourable integer,
  unfavourable integer,
  member_id uuid references community_member,
  demo boolean not null default false,
  check (num_nonnulls(organisation_id, person_id) <= 1),
  check (status <> 'open' or num_nonnulls(organisation_id, person_id) = 1),
  check (opinions_until >= asked_on + 10),
  check ((status = 'open') = (settled_on is null)),
  check ((status in ('admitted', 'adjourned')) = (favourable is not null and unfavourable is not null)),
  check (status <> 'admitted' or unfavourable <= favourable),
  check (status <> 'adjourned' or unfavourable > favourable),
  check ((status = 'admitted') = (member_id is not null))
);
create index membership_request_community on membership_request (community_id, status, asked_on);
create unique index membership_request_organisation on membership_request (community_id, organisation_id) where status = 'open' and organisation_id is not null;
create unique index membership_request_person on membership_request (community_id, person_id) where status = 'open' and person_id is not null;
create index membership_request_due on membership_request (opinions_until) where status = 'open';
create index membership_request_by_organisation on membership_request (organisation_id) where organisation_id is not null;
create index membership_request_by_person on membership_request (person_id) where person_id is not null;

-- one opinion for each voice, and one person holds one pen
create table membership_opinion (
  request_id uuid not null references membership_request on delete cascade,
  member_kind text not null check (member_kind in ('organisation', 'person')),
  member_id uuid not null,
  opinion text not null check (opinion in ('favourable', 'unfavourable')),
  reason text not null default '',
  said_by uuid references app_user on delete set null,
  said_on date not null,
  primary key (request_id, member_kind, member_id),
  check (opinion = 'favourable' or length(trim(reason)) >= 10)
);
create unique index membership_opinion_pen on membership_opinion (request_id, said_by) where said_by is not null;

-- what the members say of a request, those who are members that day
create function membership_tally(request uuid, day date, out favourable integer, out unfavourable integer) language sql stable as $$
  select count(*) filter (where opinion = 'favourable')::integer, count(*) filter (where opinion = 'unfavourable')::integer
  from membership_request r
  join membership_opinion o on o.request_id = r.id
  join body_members('community', r.community_id, day, false) m on m.member_kind = o.member_kind and m.member_id = o.member_id
  where r.id = request
$$;

create function membership_opinion_in_time() returns trigger language plpgsql as $$
begin
  if not decision_demo_is_erased() and not exists (
    select 1 from membership_request where id = new.request_id and status = 'open' and new.said_on between asked_on and opinions_until
  ) then
    raise exception 'the time for opinions is over';
  end if;
  return new;
end $$;
create trigger membership_opinion_timed before insert or update of opinion, reason on membership_opinion
  for each row execute function membership_opinion_in_time();

-- nobody admits nor refuses alone: the term, then what the members said, decide
create function membership_is_settled() returns trigger language plpgsql as $$
declare
  said record;
begin
  -- an account that is gone asks for nothing any more
  if old.person_id is not null and new.person_id is null and new.status = 'open' then
    new.status := 'withdrawn';
    new.settled_on := greatest(current_date, old.asked_on);
    new.message := '';
    new.answer := '';
    return new;
  end if;
  if decision_demo_is_erased() or new.status = old.status then return new; end if;
  if old.status <> 'open' then raise exception 'a request is settled once'; end if;
  if new.status in ('admitted', 'adjourned') then
    if new.settled_on <= old.opinions_until then raise exception 'the members still have time to speak'; end if;
    select * into said from membership_tally(old.id, new.settled_on);
    if (new.favourable, new.unfavourable) is distinct from (said.favourable, said.unfavourable) then
      raise exception 'a request is settled by what the members said';
    end if;
  end if;
  return new;
end $$;
create trigger membership_settled before update on membership_request
  for each row execute function membership_is_settled();

-- an exclusion is asked for with reasons, answered in writing, then put to the vote
create table membership_exclusion (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null references community on delete cascade,
  member_id uuid not null references community_member on delete cascade,
  status text not null default 'answering' check (status in ('answering', 'voted', 'dropped', 'rejected', 'excluded')),
  reasons text not null check (length(trim(reasons)) >= 30),
  member_kind text not null check (member_kind in ('organisation', 'person')),
  asking_member uuid not null,
  asked_by uuid references app_user on delete set null,
  asked_on date not null,
  answer_until date not null,
  answer text not null default '',
  answered_by uuid references app_user on delete set null,
  answered_on date,
  put_to_vote_on date,
  decision_id uuid references decision,
  closed_on date,
  demo boolean not null default false,
  check (answer_until >= asked_on + 15),
  check (put_to_vote_on is null or put_to_vote_on > answer_until),
  check ((put_to_vote_on is null) = (decision_id is null)),
  check (status not in ('voted', 'rejected', 'excluded') or decision_id is not null),
  check ((status in ('dropped', 'rejected', 'excluded')) = (closed_on is not null))
);
create index membership_exclusion_community on membership_exclusion (community_id, status);
create unique index membership_exclusion_open on membership_exclusion (member_id) where status in ('answering', 'voted');

-- nobody is put out of a community but by its members: two thirds, with half of them, once the one concerned could answer
create or replace function exclusion_is_decided() returns trigger language plpgsql as $$
begin
  -- a person whose account is closed leaves that day
  if tg_op = 'UPDATE' and new.left_on is null and old.person_id is not null and new.person_id is null then
    new.left_on := greatest(current_date, old.joined_on);
    new.left_precision := 'day';
    new.left_how := 'left';
  end if;
  if new.left_how = 'excluded' and (tg_op = 'INSERT' or old.left_how is distinct from 'excluded') and not decision_demo_is_erased()
    and not exists (
      select 1 from decision d join membership_exclusion e on e.decision_id = d.id and e.member_id = new.id
      where d.id = new.decision_id and d.body_kind = 'community' and d.body_id = new.community_id
        and d.purpose_kind = 'exclusion' and d.purpose_id = new.id::text and d.adopted
        and d.method = 'qualified' and d.threshold_num * 3 >= d.threshold_den * 2 and d.quorum >= 50
    )
  then
    raise exception 'a member is excluded by a decision of the members only';
  end if;
  return new;
end $$;

create index membership_exclusion_member on membership_exclusion (member_id);
create index membership_exclusion_decision on membership_exclusion (decision_id) where decision_id is not null;
create index membership_request_member on membership_request (member_id) where member_id is not null;
create index membership_request_again on membership_request (again_of) where again_of is not null;
create index membership_request_invitation on membership_request (invitation_id) where invitation_id is not null;
`)
    .execute(db)
}
