import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What is opened about a label never stays silent, and its structure may give documents with its answer. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
-- until when those who have the hand once the structure was heard (the desk, then the committee) act: late the day after
alter table label_procedure add column act_by date;
create index label_procedure_act_by on label_procedure (act_by) where closed_at is null;
-- what was open already counts from today, or from the term of the structure: ten working days
update label_procedure set act_by = greatest(current_date, due_on) + 14 where closed_at is null;

alter table vault_share drop constraint vault_share_subject_kind_check;
alter table vault_share add check (subject_kind in ('label_application', 'label_procedure', 'referral', 'support'));

-- a structure gives what is its own, to what is open about its own label
create function label_procedure_share_is_its_own() returns trigger language plpgsql as $$
begin
  if new.revoked_at is null and new.subject_kind = 'label_procedure' and not exists (
    select 1 from label_procedure join label_award on label_award.id = award_id
      join vault_document on vault_document.id = new.document_id
    where label_procedure.id = new.subject_id and label_procedure.closed_at is null
      and support_standing(vault_document.sheet_id) = support_standing(label_award.organisation_id)
  ) then
    raise exception 'a document goes with a procedure that is open about the label of its own structure';
  end if;
  return new;
end $$;
create trigger vault_share_of_procedure before insert on vault_share
  for each row execute function label_procedure_share_is_its_own();
`)
    .execute(db)
}
