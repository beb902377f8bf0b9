import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** What an opinion rests on, criterion by criterion: pieces of the file, the answer itself, a page or a passage. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
alter table label_opinion
  -- the answer of the organisation, with its details
  add column on_answer boolean not null default false,
  add column reference text not null default '' check (length(reference) <= 300);

create table label_opinion_evidence (
  assignment_id uuid not null,
  criterion text not null,
  -- no foreign key: an opinion once given outlives the pieces that the organisation takes back or replaces
  evidence_id uuid not null,
  -- what the piece was called when the opinion was written
  title text not null,
  primary key (assignment_id, criterion, evidence_id),
  foreign key (assignment_id, criterion) references label_opinion on delete cascade
);

create function label_opinion_evidence_is_lawful() returns trigger language plpgsql as $$
begin
  if label_demo_is_erased() then
    return coalesce(new, old);
  end if;
  if exists (select 1 from label_assignment where id in (new.assignment_id, old.assignment_id) and submitted_at is not null) then
    raise exception 'an opinion once given is not rewritten';
  end if;
  if tg_op <> 'DELETE' and not exists (
    select 1 from label_evidence
    join label_assignment on label_assignment.application_id = label_evidence.application_id
    where label_assignment.id = new.assignment_id and label_evidence.id = new.evidence_id
      and label_evidence.criterion = new.criterion and label_evidence.title = new.title
  ) then
    raise exception 'an opinion rests on the pieces given for its own criterion';
  end if;
  return coalesce(new, old);
end $$;
create trigger label_opinion_evidence_lawful before insert or update or delete on label_opinion_evidence
  for each row execute function label_opinion_evidence_is_lawful();
`)
    .execute(db)
}
