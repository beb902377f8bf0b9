import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What labelled structures do for projects, continued: how an accompaniment goes, and the evaluators that stand apart. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- does, or did, this organisation accompany the project, or did it accept it (a funder that accepted a project funds it)? What it began
-- counts however it ended: in silence, taken back, or declined later
create function support_is_involved(project uuid, organisation uuid) returns boolean language sql stable as $$
  select exists (select 1 from accompaniment
      where support_standing(project_id) = support_standing(project)
        and support_standing(accompaniment.organisation_id) = support_standing(organisation) and consented_at is not null)
    or exists (select 1 from referral
      where support_standing(project_id) = support_standing(project) and support_standing(to_id) = support_standing(organisation)
        and (started_at is not null or answered_at is not null and status <> 'declined'))
    or support_bearer(project) is not distinct from support_standing(organisation)
$$;

create function support_is_evaluator(project uuid, organisation uuid) returns boolean language sql stable as $$
  select exists (select 1 from accompaniment_evaluator join accompaniment on accompaniment.id = accompaniment_id
    where support_standing(project_id) = support_standing(project) and support_standing(evaluator_id) = support_standing(organisation)
      and ended_at is null)
$$;

create function referral_is_apart() returns trigger language plpgsql as $$
begin
  if new.status <> old.status and new.status = 'accepted_by_recipient' and support_is_evaluator(new.project_id, new.to_id) then
    raise exception 'an evaluator neither funds nor accompanies what it evaluates';
  end if;
  return new;
end $$;
-- after referral_lawful, which holds the project: an evaluator is not appointed while its organisation accepts
create trigger referral_unevaluated before update on referral
  for each row execute function referral_is_apart();

create function accompaniment_is_lawful() returns trigger language plpgsql as $$
begin
  perform 1 from sheet where id = support_standing(new.project_id) for no key update;
  if tg_op = 'INSERT' then
    if new.status <> 'proposed' then
      raise exception 'an accompaniment begins as a proposal';
    end if;
    if not exists (select 1 from sheet where id = new.project_id and kind = 'project' and status = 'published') then
      raise exception 'only a public project is accompanied';
    end if;
    if not support_accompanies(new.organisation_id, (new.proposed_at at time zone 'Europe/Paris')::date) then
      raise exception 'only a structure labelled to accompany does';
    end if;
    if support_bearer(new.project_id) = support_standing(new.organisation_id) then
      raise exception 'nobody accompanies their own project';
    end if;
    return new;
  end if;
  if (new.project_id, new.organisation_id, new.purpose, new.proposed_at)
    is distinct from (old.project_id, old.organisation_id, old.purpose, old.proposed_at) then
    raise exception 'what the holder agreed to is not rewritten';
  end if;
  if new.status = old.status then
    return new;
  end if;
  if (old.status, new.status) not in (
    ('proposed', 'opened'), ('proposed', 'refused_by_holder'), ('proposed', 'withdrawn'), ('proposed', 'lapsed'),
    ('opened', 'diagnosis'), ('diagnosis', 'plan'), ('plan', 'follow_up'), ('follow_up', 'closed'), ('closed', 'six_months'),
    ('opened', 'ended_by_holder'), ('diagnosis', 'ended_by_holder'), ('plan', 'ended_by_holder'), ('follow_up', 'ended_by_holder'),
    -- the structure may stop too, with a review, whatever the step
    ('opened', 'closed'), ('diagnosis', 'closed'), ('plan', 'closed')
  ) then
    raise exception 'an accompaniment does not go from % to %', old.status, new.status;
  end if;
  if new.status = 'opened' then
    if not support_accompanies(new.organisation_id, (new.consented_at at time zone 'Europe/Paris')::date) then
      raise exception 'only a structure labelled to accompany does';
    end if;
    if support_bearer(new.project_id) = support_standing(new.organisation_id) then
      raise exception 'nobody accompanies their own project';
    end if;
    if support_is_evaluator(new.project_id, new.organisation_id) then
      raise exception 'an evaluator neither funds nor accompanies what it evaluates';
    end if;
  end if;
  if new.status = 'plan' and (new.diagnosis_structure_at is null or new.diagnosis_holder_at is null) then
    raise exception 'a diagnosis is shared when both have signed it';
  end if;
  if new.status = 'follow_up' and (new.plan_structure_at is null or new.plan_holder_at is null
    or not exists (select 1 from accompaniment_objective where accompaniment_id = new.id)) then
    raise exception 'a plan has objectives, and both have signed it';
  end if;
  if new.status = 'closed' and not exists (
    select 1 from accompaniment_review where accompaniment_id = new.id and stage = 'closing' and side = 'structure') then
    raise exception 'a structure closes with its review';
  end if;
  if new.status = 'six_months' and not exists (
    select 1 from accompaniment_review where accompaniment_id = new.id and stage = 'six_months') then
    raise exception 'what became of it after six months is written';
  end if;
  return new;
end $$;
create trigger accompaniment_lawful before insert or update on accompaniment
  for each row execute function accompaniment_is_lawful();

create function evaluator_is_apart() returns trigger language plpgsql as $$
declare
  followed accompaniment;
begin
  if new.ended_at is not null then
    return new;
  end if;
  select * into followed from accompaniment where id = new.accompaniment_id;
  perform 1 from sheet where id = support_standing(followed.project_id) for no key update;
  if not support_labelled(new.evaluator_id, new.named_on, 'evaluator') then
    raise exception 'only a labelled evaluator is appointed';
  end if;
  if support_is_involved(followed.project_id, new.evaluator_id)
    or support_standing(followed.organisation_id) = support_standing(new.evaluator_id) then
    raise exception 'an evaluator neither funds nor accompanies what it evaluates';
  end if;
  return new;
end $$;
create trigger accompaniment_evaluator_apart before insert or update of accompaniment_id, evaluator_id, named_on, structure_agreed_at, holder_agreed_at, ended_at
  on accompaniment_evaluator
  for each row execute function evaluator_is_apart();

-- no document goes along before the holder agreed, nor after it is over
create function support_share_is_consented() returns trigger language plpgsql as $$
declare
  owner uuid;
begin
  if new.revoked_at is not null or new.subject_kind not in ('referral', 'support') then
    return new;
  end if;
  select support_standing(sheet_id) into owner from vault_document where id = new.document_id;
  if new.subject_kind = 'referral' and not exists (select 1 from referral where id = new.subject_id
      and support_standing(project_id) = owner and status in ('agreed_by_holder', 'accepted_by_recipient', 'under_way')) then
    raise exception 'a document goes along with a referral its holder agreed to';
  end if;
  if new.subject_kind = 'support' and not exists (select 1 from accompaniment where id = new.subject_id
      and owner in (support_standing(project_id), support_standing(organisation_id))
      and status in ('opened', 'diagnosis', 'plan', 'follow_up')) then
    raise exception 'a document is read in an accompaniment that is going on';
  end if;
  return new;
end $$;
create trigger vault_share_consented before insert on vault_share
  for each row execute function support_share_is_consented();
`)
    .execute(db)
}
