import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * What ties organisations to one another, written once: whoever reads the desk's list, and whoever is asked to review, are held by the same
 * lines.
 */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- a referral its holder agreed to, an accompaniment that began, an evaluation, past or going on: the project, who carries it, and the two
-- sides, each by the sheet that stands for it today
create view label_dealing as
  select line.project_id, project.organisation_id as carrier_id, line.one_id, line.other_id
  from (
    select support_standing(project_id) as project_id, support_standing(from_id) as one_id, support_standing(to_id) as other_id
    from referral where consented_at is not null
    union all
    select support_standing(project_id), support_standing(organisation_id), null
    from accompaniment where consented_at is not null
    union all
    select support_standing(project_id), support_standing(organisation_id), support_standing(evaluator_id)
    from accompaniment_evaluator join accompaniment on accompaniment.id = accompaniment_id
    where structure_agreed_at is not null and holder_agreed_at is not null
  ) as line join sheet project on project.id = line.project_id;

-- nobody reviews an organisation they keep, one they carry a project of, one of the same company, one they said they are tied to
create or replace function label_reviewer_is_apart() returns trigger language plpgsql as $$
declare
  organisation sheet;
begin
  if new.removed_at is not null or new.reviewer_id is null then
    return new;
  end if;
  select sheet.* into organisation from label_application join sheet on sheet.id = label_application.organisation_id
    where label_application.id = new.application_id;
  if exists (
    select 1 from sheet_member join sheet kept on kept.id = sheet_id
    where user_id = new.reviewer_id and (kept.id = organisation.id or kept.organisation_id = organisation.id or kept.siren = organisation.siren)
  ) then
    raise exception 'nobody reviews the organisation they belong to';
  end if;
  if exists (select 1 from label_recusal where user_id = new.reviewer_id and organisation_id = organisation.id) then
    raise exception 'nobody reviews where they said they have an interest';
  end if;
  return new;
end $$;
`)
    .execute(db)
}
