import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * What ties organisations to one another, written once: whoever reads the desk's list, and whoever is asked to review, are held by the same
 * lines.
 */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- what these organisations and projects had to do with others, past or going on: referrals the holder agreed to, accompaniments that began,
-- evaluations. On each line the project, who carries it, and the two sides, each by the sheet that stands for it today. What was merged
-- since still counts; only the lines that are about them are looked up
create function label_dealings_of(given uuid[]) returns table (project_id uuid, carrier_id uuid, one_id uuid, other_id uuid)
language sql stable as $$
  with own as materialized (
    select array(select id from sheet where id = any(given) or merged_into_id = any(given)) as ids
  ), projects as materialized (
    select ids || array(
      select carried.id from sheet carried where carried.organisation_id = any(given)
      union select merged.id from sheet carried join sheet merged on merged.merged_into_id = carried.id where carried.organisation_id = any(given)
    ) as ids from own
  ), line as (
    select project_id, from_id as one, to_id as other from referral
    where consented_at is not null and (project_id = any((select ids from projects)::uuid[])
      or from_id = any((select ids from own)::uuid[]) or to_id = any((select ids from own)::uuid[]))
    union all
    select project_id, organisation_id, null from accompaniment
    where consented_at is not null and (project_id = any((select ids from projects)::uuid[]) or organisation_id = any((select ids from own)::uuid[]))
    union all
    select project_id, organisation_id, evaluator_id
    from accompaniment_evaluator join accompaniment on accompaniment.id = accompaniment_id
    where structure_agreed_at is not null and holder_agreed_at is not null
      and (project_id = any((select ids from projects)::uuid[]) or organisation_id = any((select ids from own)::uuid[])
        or evaluator_id = any((select ids from own)::uuid[]))
  )
  select project.id, project.organisation_id, support_standing(line.one), support_standing(line.other)
  from line join sheet project on project.id = support_standing(line.project_id)
$$;

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
