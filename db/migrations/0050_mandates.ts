import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** How a mandate is consulted on, entrusted, followed, reviewed, handed over or withdrawn; and what a merge of sheets changes to communities. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
alter table community
  -- since when nobody facilitates what was facilitated before: the territory is there to be taken over
  add column vacant_since date;
create index community_vacant on community (vacant_since) where vacant_since is not null;

-- what is left of a mandate beyond its dates
alter table mandate
  add column version integer not null default 1,
  -- the mission as it read before each change, during the consultation
  add column former_missions jsonb not null default '[]',
  -- a holder who gives it back says so before
  add column notice_on date,
  add column withdrawal_decision_id uuid references decision,
  add constraint mandate_vote_is_named check (status <> 'voted' or decision_id is not null);

-- an organisation holds a mandate because it accepts it; of a collegial one, it may leave alone
alter table mandate_holder
  add column accepted_on date,
  add column accepted_by uuid references app_user on delete set null,
  add column left_on date;

-- support, objections, and what the members say at the review: one for each voice, and one person holds one pen
create table mandate_word (
  id uuid primary key default gen_random_uuid(),
  mandate_id uuid not null references mandate on delete cascade,
  kind text not null check (kind in ('support', 'objection', 'review')),
  member_kind text not null check (member_kind in ('organisation', 'person')),
  member_id uuid not null,
  body text not null default '',
  said_by uuid references app_user on delete set null,
  said_on date not null,
  -- of an objection: raised, answered, taken into account, withdrawn by who raised it, or maintained
  standing text check (standing in ('raised', 'answered', 'taken', 'withdrawn', 'maintained')),
  answer text not null default '',
  answered_by uuid references app_user on delete set null,
  answered_on date,
  check ((kind = 'objection') = (standing is not null)),
  check (kind = 'support' or length(trim(body)) >= 10),
  check (standing not in ('answered', 'taken') or (answered_on is not null and length(trim(answer)) >= 10))
);
create unique index mandate_word_voice on mandate_word (mandate_id, member_kind, member_id, (kind = 'review'));
create unique index mandate_word_pen on mandate_word (mandate_id, said_by, (kind = 'review')) where said_by is not null;

-- what the holders say of their own year, before asking for another
create table mandate_review (
  mandate_id uuid primary key references mandate on delete cascade,
  done text not null check (length(trim(done)) > 0),
  hard text not null default '',
  next text not null default '',
  written_by uuid references app_user on delete set null,
  written_on date not null,
  version integer not null default 1
);

-- what goes from those who leave to those who come: each thing given, then received, by two different people
create table mandate_handover (
  mandate_id uuid not null references mandate on delete cascade,
  item text not null check (item in ('accesses', 'contacts', 'calendar', 'documents', 'actions')),
  note text not null default '',
  passed_by uuid references app_user on delete set null,
  passed_on date,
  received_by uuid references app_user on delete set null,
  received_on date,
  primary key (mandate_id, item),
  check (received_on is null or passed_on is not null),
  check (received_by is null or passed_by is null or received_by <> passed_by)
);

-- members who have no news of a facilitator; at three, the holders are asked
create table mandate_question (
  id uuid primary key default gen_random_uuid(),
  mandate_id uuid not null references mandate on delete cascade,
  status text not null default 'open' check (status in ('open', 'answered', 'silent')),
  asked_on date not null,
  answer_until date not null,
  answer text not null default '',
  answered_by uuid references app_user on delete set null,
  answered_on date,
  decision_id uuid references decision,
  check (answer_until >= asked_on + 15),
  check ((status = 'answered') = (answered_on is not null)),
  check (status = 'silent' or decision_id is null)
);
create unique index mandate_question_open on mandate_question (mandate_id) where status = 'open';
create index mandate_question_of on mandate_question (mandate_id);

create table mandate_no_news (
  id uuid primary key default gen_random_uuid(),
  mandate_id uuid not null references mandate on delete cascade,
  member_kind text not null check (member_kind in ('organisation', 'person')),
  member_id uuid not null,
  said_by uuid references app_user on delete set null,
  said_on date not null,
  -- the question it led to
  question_id uuid references mandate_question
);
create unique index mandate_no_news_voice on mandate_no_news (mandate_id, member_kind, member_id) where question_id is null;
create unique index mandate_no_news_pen on mandate_no_news (mandate_id, said_by) where question_id is null and said_by is not null;

create function mandate_may_move(before text, after text) returns boolean language sql immutable as $$
  select (before || '>' || after) in ('consulted>voted', 'consulted>entrusted', 'consulted>declined', 'consulted>cancelled',
    'voted>entrusted', 'voted>declined', 'voted>cancelled',
    'entrusted>withdrawn', 'entrusted>handed_over', 'entrusted>ended', 'ended>handed_over')
$$;

-- a mandate is given by the community, never by who asks for it
create function mandate_is_moved() returns trigger language plpgsql as $$
begin
  if decision_demo_is_erased() or tg_op = 'INSERT' then return new; end if;
  if new.consult_until < old.consult_until then raise exception 'a consultation is not shortened'; end if;
  if old.entrusted_on is not null and (new.mission, new.starts_on, new.ends_on, new.entrusted_on)
    is distinct from (old.mission, old.starts_on, old.ends_on, old.entrusted_on)
  then
    raise exception 'what was entrusted is not changed';
  end if;
  if new.status = old.status then return new; end if;
  if not mandate_may_move(old.status, new.status) then
    raise exception 'a mandate does not go from % to %', old.status, new.status;
  end if;
  if new.status = 'entrusted' then
    if not exists (select 1 from mandate_holder where mandate_id = new.id)
      or exists (select 1 from mandate_holder where mandate_id = new.id and accepted_on is null)
    then
      raise exception 'a mandate is held by those who accept it';
    end if;
    if old.status = 'consulted' and (new.entrusted_on <= old.consult_until
      or exists (select 1 from mandate_word where mandate_id = new.id and standing in ('raised', 'maintained')))
    then
      raise exception 'a mandate is entrusted after its consultation, without an objection that stands';
    end if;
    if old.status = 'voted' and not exists (select 1 from decision where id = new.decision_id and adopted
      and body_kind = 'community' and body_id = new.community_id and purpose_kind = 'mandate' and purpose_id = new.id::text)
    then
      raise exception 'an objection that stands is settled by the members';
    end if;
    if exists (select 1 from mandate m where m.community_id = new.community_id and m.id <> new.id and m.entrusted_on is not null
      and m.starts_on < coalesce(new.ended_on, new.ends_on + 1) and new.starts_on < coalesce(m.ended_on, m.ends_on + 1))
    then
      raise exception 'one mandate at a time';
    end if;
  end if;
  if new.status = 'withdrawn' and new.notice_on is null and not exists (select 1 from decision where id = new.withdrawal_decision_id
    and adopted and body_kind = 'community' and body_id = new.community_id and purpose_kind = 'mandate_withdrawal' and purpose_id = new.id::text)
  then
    raise exception 'a mandate is withdrawn by its holders or by the members';
  end if;
  if new.status = 'handed_over' and (select count(*) from mandate_handover where mandate_id = new.id and received_on is not null) < 5 then
    raise exception 'a mandate is handed over once all of it was received';
  end if;
  return new;
end $$;
create trigger mandate_moved before insert or update on mandate for each row execute function mandate_is_moved();

-- a holder who left alone has no power any more
create or replace function facilitates(person uuid, community uuid, day date) returns boolean language sql stable as $$
  select exists (
    select 1 from mandate m
    join mandate_holder h on h.mandate_id = m.id and (h.left_on is null or day < h.left_on)
    join sheet_member k on k.sheet_id = h.organisation_id and k.user_id = person
    where m.community_id = community and m.entrusted_on is not null
      and m.starts_on <= day and day <= m.ends_on and (m.ended_on is null or day < m.ended_on)
  ) or exists (
    select 1 from community c where c.id = community and c.started_by = person and c.status <> 'closed'
      and not exists (select 1 from mandate m where m.community_id = community and m.entrusted_on is not null)
  )
$$;

-- since when nobody facilitates a community that was facilitated; null when someone does, or when nobody ever did
create function community_vacancy(community uuid, day date) returns date language sql stable as $$
  select case
    when not exists (select 1 from mandate m where m.community_id = community and m.entrusted_on is not null and m.starts_on <= day) then null
    when exists (select 1 from mandate m where m.community_id = community and m.entrusted_on is not null
      and m.starts_on <= day and day < coalesce(m.ended_on, m.ends_on + 1)) then null
    else (select max(coalesce(m.ended_on, m.ends_on + 1)) from mandate m
      where m.community_id = community and m.entrusted_on is not null and m.starts_on <= day)
  end
$$;

-- two sheets of one organisation become one: what the absorbed one was here goes on with the one that stays, its voice included.
-- Where both were there, the absorbed one leaves that day.
create function communities_follow_merge() returns trigger language plpgsql as $$
declare
  day date := coalesce(new.archived_at::date, current_date);
begin
  if new.kind <> 'organisation' or new.merged_into_id is null then return new; end if;
  update community_member m set left_on = greatest(day, joined_on), left_precision = 'day', left_how = 'left', representative = ''
  where organisation_id = new.id and left_on is null and exists (select 1 from community_member o
    where o.community_id = m.community_id and o.organisation_id = new.merged_into_id and o.left_on is null);
  update community_member set organisation_id = new.merged_into_id where organisation_id = new.id and left_on is null;
  update membership_request r set status = 'withdrawn', settled_on = greatest(day, asked_on)
  where organisation_id = new.id and status = 'open' and (
    exists (select 1 from membership_request o where o.community_id = r.community_id and o.organisation_id = new.merged_into_id and o.status = 'open')
    or exists (select 1 from community_member o where o.community_id = r.community_id and o.organisation_id = new.merged_into_id and o.left_on is null));
  update membership_request set organisation_id = new.merged_into_id where organisation_id = new.id and status = 'open';
  update membership_invitation set status = 'withdrawn' where organisation_id = new.id and status = 'sent';
  delete from mandate_holder h where organisation_id = new.id and exists (select 1 from mandate_holder o
    where o.mandate_id = h.mandate_id and o.organisation_id = new.merged_into_id);
  update mandate_holder set organisation_id = new.merged_into_id where organisation_id = new.id;
  update mandate_word w set member_id = new.merged_into_id where member_kind = 'organisation' and member_id = new.id
    and not exists (select 1 from mandate_word o where o.mandate_id = w.mandate_id and o.member_kind = 'organisation'
      and o.member_id = new.merged_into_id and (o.kind = 'review') = (w.kind = 'review'));
  -- the one that stays had only asked: it enters with the other
  update working_group_member o set status = 'member' where organisation_id = new.merged_into_id and status = 'asked'
    and exists (select 1 from working_group_member m where m.group_id = o.group_id and m.organisation_id = new.id and m.status = 'member');
  update working_group_member m set status = 'left', until = greatest(day, since)
  where organisation_id = new.id and status in ('asked', 'member') and exists (select 1 from working_group_member o
    where o.group_id = m.group_id and o.organisation_id = new.merged_into_id and o.status in ('asked', 'member'));
  update working_group_member set organisation_id = new.merged_into_id where organisation_id = new.id and status in ('asked', 'member');
  update working_group set lead_organisation_id = new.merged_into_id where lead_organisation_id = new.id;
  return new;
end $$;
create trigger sheet_merged_in_communities after update of merged_into_id on sheet
  for each row when (new.merged_into_id is distinct from old.merged_into_id) execute function communities_follow_merge();

create index mandate_decision on mandate (decision_id) where decision_id is not null;
create index mandate_withdrawal on mandate (withdrawal_decision_id) where withdrawal_decision_id is not null;
create index mandate_renews on mandate (renews_id) where renews_id is not null;
create index mandate_clock on mandate (ends_on) where status = 'entrusted';
create index mandate_consulted on mandate (consult_until) where status = 'consulted';
create index mandate_question_decision on mandate_question (decision_id) where decision_id is not null;
create index mandate_no_news_question on mandate_no_news (question_id) where question_id is not null;
`)
    .execute(db)
}
