import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/**
 * A holder asks a labelled structure for support: a referral whose origin is the holder, who has agreed by asking. A labelled funder becomes
 * a real destination. One calendar for all that a person has to do here.
 */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
alter table referral add column origin text not null default 'structure' check (origin in ('structure', 'holder'));
-- nobody refers what its holder asks
alter table referral alter column from_id drop not null;
alter table referral add constraint referral_origin check ((origin = 'structure') = (from_id is not null));
-- whoever asks agrees by asking: there is no proposal to wait for, refuse or take back
alter table referral add constraint referral_asked check (origin = 'structure'
  or (consented_at is not null and proposed_by is null and status not in ('proposed', 'refused_by_holder', 'withdrawn')));
-- a fund is a labelled funder; a programme and a public hacker are still to come
alter table referral drop constraint referral_check;
alter table referral add constraint referral_destination check ((to_kind in ('structure', 'fund')) = (to_id is not null));
-- the same project is before the same structure once, in whatever capacity
drop index referral_open;
create unique index referral_open on referral (project_id, to_id)
  where status in ('proposed', 'agreed_by_holder', 'accepted_by_recipient', 'under_way');

create function referral_is_lawful() returns trigger language plpgsql as $$
declare
  day date := (new.proposed_at at time zone 'Europe/Paris')::date;
begin
  -- one at a time for a project
  perform 1 from sheet where id = support_standing(new.project_id) for no key update;
  if tg_op = 'INSERT' then
    if new.status <> (case new.origin when 'holder' then 'agreed_by_holder' else 'proposed' end) then
      raise exception 'a referral begins as a proposal, or as what its holder asks';
    end if;
    if not exists (select 1 from sheet where id = new.project_id and kind = 'project' and status = 'published') then
      raise exception 'only a public project is referred';
    end if;
    if new.from_id is not null and not exists (select 1 from sheet where id = new.from_id and kind = 'organisation')
      or new.to_id is not null and not exists (select 1 from sheet where id = new.to_id and kind = 'organisation' and status = 'published') then
      raise exception 'a referral goes from an organisation to another';
    end if;
    if new.origin = 'structure' and not support_labelled(new.from_id, day) then
      raise exception 'only a labelled structure refers';
    end if;
    if new.origin = 'holder' and not support_labelled(new.to_id, day) then
      raise exception 'a holder asks a labelled structure';
    end if;
    if new.to_kind = 'fund' and not support_labelled(new.to_id, day, 'funder') then
      raise exception 'a fund is a labelled funder';
    end if;
    if support_standing(new.from_id) = support_standing(new.to_id)
      or support_bearer(new.project_id) in (support_standing(new.from_id), support_standing(new.to_id)) then
      raise exception 'nobody refers a project to themselves';
    end if;
    if new.origin = 'holder' and support_is_evaluator(new.project_id, new.to_id) then
      raise exception 'an evaluator neither funds nor accompanies what it evaluates';
    end if;
    return new;
  end if;
  if (new.project_id, new.origin, new.from_id, new.to_kind, new.to_id, new.motive, new.expected, new.proposed_at)
    is distinct from (old.project_id, old.origin, old.from_id, old.to_kind, old.to_id, old.motive, old.expected, old.proposed_at) then
    raise exception 'what the holder agreed to is not rewritten';
  end if;
  if new.status <> old.status and (old.status, new.status) not in (
    ('proposed', 'agreed_by_holder'), ('proposed', 'refused_by_holder'), ('proposed', 'withdrawn'), ('proposed', 'expired'),
    ('agreed_by_holder', 'accepted_by_recipient'), ('agreed_by_holder', 'declined'), ('agreed_by_holder', 'revoked_by_holder'),
    ('agreed_by_holder', 'withdrawn'), ('agreed_by_holder', 'expired'),
    ('accepted_by_recipient', 'under_way'), ('accepted_by_recipient', 'declined'), ('accepted_by_recipient', 'revoked_by_holder'),
    ('accepted_by_recipient', 'expired'),
    ('under_way', 'achieved'), ('under_way', 'declined'), ('under_way', 'revoked_by_holder'), ('under_way', 'expired')
  ) then
    raise exception 'a referral does not go from % to %', old.status, new.status;
  end if;
  if new.status <> old.status and new.status in ('agreed_by_holder', 'accepted_by_recipient', 'under_way')
    and support_bearer(new.project_id) in (support_standing(new.from_id), support_standing(new.to_id)) then
    raise exception 'nobody refers a project to themselves';
  end if;
  if new.status <> old.status and new.status = 'accepted_by_recipient' and new.origin = 'holder'
    and not support_labelled(new.to_id, (new.answered_at at time zone 'Europe/Paris')::date) then
    raise exception 'a holder asks a labelled structure';
  end if;
  if new.status <> old.status and new.status = 'accepted_by_recipient' and new.to_kind = 'fund'
    and not support_labelled(new.to_id, (new.answered_at at time zone 'Europe/Paris')::date, 'funder') then
    raise exception 'a fund is a labelled funder';
  end if;
  return new;
end $$;
create trigger referral_lawful before insert or update on referral
  for each row execute function referral_is_lawful();

-- the private address of a person's calendar: looked up by its digest; made again from the seed and the secret of the site, so that it can be
-- shown. Another seed, another address, and the one before opens nothing
create table support_feed (
  user_id uuid primary key references app_user on delete cascade,
  seed uuid not null,
  token_hash text not null unique,
  made_at timestamptz not null default now()
);
`)
    .execute(db)
}
