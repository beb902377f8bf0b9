import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What makes a decision of the label whole: who may sign, what comes before, what never changes after. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- who may sign: those present at the session, nobody of the organisation, nobody with an interest, nobody who reviewed the file; in appeal
-- nobody who signed before
create function label_signature_is_apart() returns trigger language plpgsql as $$
declare
  d label_decision;
  organisation uuid;
  file uuid;
begin
  if tg_op = 'DELETE' then
    if not label_demo_is_erased() and exists (select 1 from label_decision where id = old.decision_id and effective_at is not null) then
      raise exception 'a signature that counted is never taken away';
    end if;
    return old;
  end if;
  if tg_op = 'UPDATE' then
    if new.user_id is null and to_jsonb(new) - 'user_id' = to_jsonb(old) - 'user_id' then
      return new;
    end if;
    raise exception 'a signature is not given to another';
  end if;
  if new.user_id is null then
    raise exception 'a signature is someone''s';
  end if;
  -- two who sign at the same moment come one after the other
  select * into d from label_decision where id = new.decision_id for update;
  if d.effective_at is not null or d.declined_at is not null then
    raise exception 'a decision already signed by two is closed';
  end if;
  if d.application_id is not null then
    select organisation_id, id into organisation, file from label_application where id = d.application_id;
  else
    select label_award.organisation_id, label_award.application_id into organisation, file
      from label_procedure join label_award on label_award.id = award_id where label_procedure.id = d.procedure_id;
  end if;
  if not exists (select 1 from label_session_member where session_id = d.session_id and user_id = new.user_id and present) then
    raise exception 'only those present at the session decide';
  end if;
  if exists (select 1 from sheet_member where sheet_id = organisation and user_id = new.user_id) then
    raise exception 'nobody decides about the organisation they belong to';
  end if;
  if exists (select 1 from label_recusal r where r.organisation_id = organisation and r.user_id = new.user_id)
    or exists (select 1 from label_assignment where application_id = file and reviewer_id = new.user_id
      and interest in ('declared', 'detected')) then
    raise exception 'nobody decides where they have an interest';
  end if;
  if exists (select 1 from label_assignment where application_id = d.application_id and reviewer_id = new.user_id
      and (interest = 'none' or removed_at is null)) then
    raise exception 'nobody decides on a file they reviewed';
  end if;
  if d.kind = 'appeal' and (
    exists (select 1 from label_assignment where application_id = d.application_id and reviewer_id = new.user_id)
    or exists (select 1 from label_decision_signature s join label_decision first on first.id = s.decision_id
      where first.application_id = d.application_id and first.kind = 'first' and s.user_id = new.user_id)
  ) then
    raise exception 'an appeal is judged by others';
  end if;
  return new;
end $$;
create trigger label_signature_apart before insert or update or delete on label_decision_signature
  for each row execute function label_signature_is_apart();

-- a decision takes effect with two signatures; a first one about an application, with two opinions; a refusal, once answered
create function label_decision_is_whole() returns trigger language plpgsql as $$
begin
  if label_demo_is_erased() then
    return coalesce(new, old);
  end if;
  if tg_op = 'INSERT' then
    if new.effective_at is not null then
      raise exception 'a decision begins as a proposal';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.effective_at is not null or old.declined_at is not null then
      raise exception 'a decision is never erased';
    end if;
    return old;
  end if;
  -- an account that closes leaves only its place
  if to_jsonb(new) - 'proposed_by' - 'declined_by' = to_jsonb(old) - 'proposed_by' - 'declined_by'
    and (new.proposed_by is null or new.proposed_by = old.proposed_by) and (new.declined_by is null or new.declined_by = old.declined_by) then
    return new;
  end if;
  if old.effective_at is not null or old.declined_at is not null then
    raise exception 'a decision is never rewritten';
  end if;
  if to_jsonb(new) - 'effective_at' - 'number' - 'declined_at' - 'declined_why' - 'declined_by'
    <> to_jsonb(old) - 'effective_at' - 'number' - 'declined_at' - 'declined_why' - 'declined_by' then
    raise exception 'a proposal is put aside, then made again: what was signed is not changed under the pen';
  end if;
  if new.effective_at is not null then
    if (select count(*) from label_decision_signature where decision_id = new.id)
        < greatest(2, (select value from label_setting where name = 'signatures')) then
      raise exception 'nobody decides alone';
    end if;
    if not exists (select 1 from label_session where id = new.session_id and status = 'open') then
      raise exception 'a decision is taken in a session';
    end if;
    if new.kind = 'first' and (select count(distinct coalesce(reviewer_id, id)) from label_assignment
        where application_id = new.application_id and submitted_at is not null and interest = 'none' and removed_at is null) < 2 then
      raise exception 'two opinions come before a decision';
    end if;
    if new.kind = 'first' and new.outcome = 'refused' and not exists (select 1 from label_contradiction
        where application_id = new.application_id and closed_at is not null
        and opened_at > coalesce((select max(effective_at) from label_decision before
          where before.application_id = new.application_id and before.effective_at is not null), '-infinity')) then
      raise exception 'no refusal before the organisation could answer';
    end if;
    if new.outcome in ('suspended', 'withdrawn') and not exists (select 1 from label_contradiction
        where procedure_id = new.procedure_id and closed_at is not null) then
      raise exception 'no sanction before the organisation could answer';
    end if;
  end if;
  return new;
end $$;
create trigger label_decision_whole before insert or update or delete on label_decision
  for each row execute function label_decision_is_whole();

-- the life of an application, move by move
create function label_application_moves(old_status text, new_status text, returns_to text) returns boolean language sql immutable as $$
  select case new_status
    when 'draft' then false
    when 'submitted' then old_status = 'draft' or old_status = 'incomplete' and returns_to = 'submitted'
    when 'incomplete' then old_status in ('submitted', 'review')
    when 'review' then old_status in ('submitted', 'adjourned') or old_status = 'incomplete' and returns_to = 'review'
    when 'committee' then old_status in ('review', 'contradictory')
    when 'contradictory' then old_status = 'committee'
    when 'adjourned' then old_status = 'committee'
    when 'granted' then old_status in ('committee', 'appeal')
    when 'refused' then old_status in ('committee', 'appeal')
    when 'appeal' then old_status = 'refused'
    when 'withdrawn' then old_status in ('submitted', 'incomplete', 'review', 'committee', 'contradictory', 'adjourned', 'appeal')
    else old_status in ('incomplete', 'adjourned')
  end
$$;

create function label_application_is_lawful() returns trigger language plpgsql as $$
begin
  if (select kind from sheet where id = new.organisation_id) is distinct from 'organisation' then
    raise exception 'the label is for organisations, never for a project';
  end if;
  if tg_op = 'INSERT' then
    if new.status <> 'draft' then
      raise exception 'an application begins as a draft';
    end if;
    return new;
  end if;
  if (new.organisation_id, new.family, new.referential_id, new.number) is distinct from
    (old.organisation_id, old.family, old.referential_id, old.number) and old.status <> 'draft' then
    raise exception 'an application keeps its organisation, its family and its criteria';
  end if;
  if new.status <> old.status and not label_application_moves(old.status, new.status, old.returns_to) then
    raise exception 'an application does not go from % to %', old.status, new.status;
  end if;
  if new.status <> old.status and new.status in ('granted', 'refused', 'adjourned') and new.status is distinct from (
    select outcome from label_decision where application_id = new.id and effective_at is not null
      and kind = case when old.status = 'appeal' then 'appeal' else 'first' end
    order by effective_at desc limit 1
  ) then
    raise exception 'only a decision ends a review';
  end if;
  if new.status = 'appeal' and old.status <> 'appeal' and not exists (
    select 1 from label_appeal where application_id = new.id and decided_at is null
  ) then
    raise exception 'there is one appeal, and only one';
  end if;
  return new;
end $$;
create trigger label_application_lawful before insert or update on label_application
  for each row execute function label_application_is_lawful();
`)
    .execute(db)
}
