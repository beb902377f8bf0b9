import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What is said before, during and after a choice: rounds, ideas and their grouping, arguments, consent, the words of the minority. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
alter table decision
  -- since when the floor is open, and when those who had said nothing were told that it would soon close
  add column collect_from timestamptz,
  add column collect_reminded_at timestamptz,
  -- what whoever facilitates writes of a round that needs no choice: it closes it
  add column synthesis text not null default '',
  add constraint decision_collects_until check (status <> 'collecting' or collect_until is not null);
create index decision_collecting on decision (collect_until) where status = 'collecting';

alter table decision_contribution
  -- brought back from a workshop on paper: nobody's by name, typed by the author
  add column workshop_on date,
  -- of an idea that is in no group
  add column aside_reason text,
  -- what an argument says is grouped where it does not belong
  add column about_id uuid references decision_contribution on delete cascade,
  alter column member_kind drop not null,
  alter column member_id drop not null,
  add constraint decision_contribution_voice check (
    (workshop_on is null and member_kind is not null and member_id is not null)
    or (workshop_on is not null and member_kind is null and member_id is null and kind in ('round', 'idea') and not anonymous)),
  add constraint decision_contribution_side check ((kind = 'argument') = (side is not null)),
  add constraint decision_contribution_signed check (kind <> 'argument' or not anonymous),
  add constraint decision_contribution_about check (about_id is null or kind = 'argument'),
  add constraint decision_contribution_placed check (aside_reason is null or (option_id is null and length(trim(aside_reason)) > 0)),
  add constraint decision_contribution_grouped check (kind = 'idea' or (option_id is null and aside_reason is null));
create unique index decision_contribution_once on decision_contribution (decision_id, kind, member_kind, member_id)
  where kind in ('round', 'minority') and withdrawn_at is null;
create index decision_contribution_option on decision_contribution (option_id) where option_id is not null;
create index decision_contribution_about on decision_contribution (about_id) where about_id is not null;
create index decision_contribution_author on decision_contribution (author_id) where author_id is not null;

alter table decision_stance
  add column answered text check (answered in ('integrated', 'not')),
  add column answered_at timestamptz,
  -- when its author no longer maintained an objection
  add column lifted_at timestamptz,
  add constraint decision_stance_lifted check (lifted_at is null or stance = 'objection'),
  add constraint decision_stance_answered check ((answered is null) = (answer = '') and (answered is null) = (answered_at is null)),
  add constraint decision_stance_answers check (answered is null or stance = 'objection');
create index decision_stance_author on decision_stance (said_by) where said_by is not null;

-- what was said is said in its time, keeps its voice, and once without a name stays so
create function decision_words_are_kept() returns trigger language plpgsql as $$
declare
  standing text;
begin
  if decision_demo_is_erased() then return coalesce(new, old); end if;
  select status into standing from decision where id = coalesce(new.decision_id, old.decision_id);
  if tg_op = 'DELETE' then
    if standing is null then return old; end if;
    raise exception 'what was said is withdrawn, not removed';
  end if;
  if tg_op = 'INSERT' then
    if not (case new.kind
      when 'argument' then standing in ('announced', 'open') or (new.about_id is not null and standing = 'grouping')
      when 'minority' then standing in ('closed', 'settled')
      else standing = 'collecting' or (new.workshop_on is not null and standing = 'grouping')
    end) then raise exception 'this is not the time to say it'; end if;
    return new;
  end if;
  if (new.decision_id, new.kind, new.member_kind, new.member_id, new.anonymous, new.side, new.written_at, new.workshop_on, new.about_id)
    is distinct from (old.decision_id, old.kind, old.member_kind, old.member_id, old.anonymous, old.side, old.written_at, old.workshop_on, old.about_id)
  then raise exception 'whose words they are does not change'; end if;
  if new.author_id is distinct from old.author_id and new.author_id is not null then
    raise exception 'whose words they are does not change';
  end if;
  if old.withdrawn_at is not null and (new.body, new.withdrawn_at) is distinct from (old.body, old.withdrawn_at) then
    raise exception 'what was withdrawn stays withdrawn';
  end if;
  if new.withdrawn_at is not null and old.withdrawn_at is null and (old.kind = 'minority' or standing in ('closed', 'settled')) then
    raise exception 'what was decided on is kept';
  end if;
  if new.body <> old.body and new.withdrawn_at is null and not (old.kind = 'round' and old.workshop_on is null and standing = 'collecting') then
    raise exception 'what was said is not rewritten';
  end if;
  if (new.option_id, new.aside_reason) is distinct from (old.option_id, old.aside_reason) and standing is not null and standing <> 'grouping' then
    raise exception 'ideas are grouped before the choice is announced';
  end if;
  return new;
end $$;
create trigger decision_words_kept before insert or update or delete on decision_contribution
  for each row execute function decision_words_are_kept();

-- a stance is taken while the question is open; whoever answers an objection does not touch it
create function decision_stance_is_kept() returns trigger language plpgsql as $$
declare
  standing text;
begin
  if decision_demo_is_erased() then return coalesce(new, old); end if;
  select status into standing from decision where id = coalesce(new.decision_id, old.decision_id);
  if tg_op = 'DELETE' then
    if standing is null then return old; end if;
    raise exception 'a stance is changed, not removed';
  end if;
  if tg_op = 'UPDATE' and new.said_by is null
    and (new.stance, new.reason, new.answer, new.answered, new.lifted_at) is not distinct from (old.stance, old.reason, old.answer, old.answered, old.lifted_at)
  then return new; end if;
  if standing <> 'open' then raise exception 'this question is not open'; end if;
  if tg_op = 'UPDATE' and new.answer <> old.answer and new.answer <> ''
    and (new.stance, new.reason, new.said_by, new.said_at, new.lifted_at) is distinct from (old.stance, old.reason, old.said_by, old.said_at, old.lifted_at)
  then raise exception 'whoever answers an objection does not touch it'; end if;
  return new;
end $$;
create trigger decision_stance_kept before insert or update or delete on decision_stance
  for each row execute function decision_stance_is_kept();

-- what closed a round is kept as it was
create function decision_synthesis_is_kept() returns trigger language plpgsql as $$
begin
  if not decision_demo_is_erased() and old.closed_at is not null and new.synthesis <> old.synthesis then
    raise exception 'a synthesis is not changed';
  end if;
  return new;
end $$;
create trigger decision_synthesis_kept before update on decision for each row execute function decision_synthesis_is_kept();
`)
    .execute(db)
}
