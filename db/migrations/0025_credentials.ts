import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Verifiable credentials: the keys that sign, what is recognised, what was issued and the lists that say what is no longer true. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create table credential_key (
  kid text primary key check (kid ~ '^[a-z0-9-]{4,40}$'),
  public_key text not null unique,
  -- the private key, sealed with the secret of the instance; gone with the retirement: it never signs again
  sealed text,
  created_at timestamptz not null,
  retired_at timestamptz,
  check ((retired_at is null) = (sealed is not null)),
  check (retired_at is null or retired_at >= created_at)
);
-- one key signs at a time, however many processes draw the first one together
create unique index credential_key_current on credential_key ((true)) where retired_at is null;

create table credential_achievement (
  slug text primary key check (slug ~ '^[a-z0-9-]{1,100}$'),
  code text not null,
  type text not null check (type in ('QualityAssuranceCredential', 'Membership')),
  name text not null check (length(trim(name)) > 0),
  description text not null check (length(trim(description)) > 0),
  criteria_url text not null,
  criteria_narrative text not null,
  fingerprint text not null,
  created_at timestamptz not null,
  unique (code, fingerprint)
);

create table credential (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[2-9A-HJKMNP-Z]{12}$'),
  kind text not null check (kind in ('label', 'banner')),
  -- the thing of another room that it attests
  about_kind text not null,
  about_id text not null,
  achievement text not null references credential_achievement,
  -- organisations and projects only, never people
  subject_path text not null check (subject_path ~ '^/(projets|organisations)/[a-z0-9-]+$'),
  subject_name text not null,
  -- [{ type, value }]
  identifiers jsonb not null default '[]',
  -- [{ url, name, narrative }]
  evidence jsonb not null default '[]',
  fictional boolean not null,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  issued_at timestamptz not null,
  -- its bit in the status lists
  status_number bigint not null unique generated always as identity (start with 0 minvalue 0),
  status text not null default 'active' check (status in ('active', 'suspended', 'revoked')),
  status_at timestamptz not null,
  -- the text that was signed, for which address of the site and by which key; null until someone asks for it
  document text,
  origin text,
  kid text references credential_key,
  signed_at timestamptz,
  check (valid_until > valid_from),
  check ((document is null) = (origin is null) and (document is null) = (kid is null)
    and (document is null) = (signed_at is null))
);
create unique index credential_current on credential (about_kind, about_id) where status <> 'revoked';
create index credential_about on credential (about_kind, about_id, status_number desc);
create index credential_flagged on credential (status, status_number) where status <> 'active';
create index credential_key_used on credential (kid);
create index credential_achievement_used on credential (achievement);

create table credential_status_list (
  id text primary key check (id ~ '^(revocation|suspension)-[1-9][0-9]{0,6}$'),
  -- of what it says, for whom and signed by which key: another one asks for another signature
  fingerprint text not null,
  document text not null,
  kid text not null references credential_key,
  signed_at timestamptz not null
);

create function credential_key_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.kid, new.public_key, new.created_at) is distinct from (old.kid, old.public_key, old.created_at)
    or old.retired_at is not null or (new.retired_at is null and new.sealed is distinct from old.sealed) then
    raise exception 'a key is retired once, never changed nor removed';
  end if;
  return new;
end $$;
create trigger credential_key_kept before update or delete on credential_key
  for each row execute function credential_key_is_kept();

create function credential_achievement_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what was recognised is never rewritten';
end $$;
create trigger credential_achievement_kept before update on credential_achievement
  for each row execute function credential_achievement_is_kept();

-- what was attested stays: only its status moves, never back from revoked; it goes with the demonstration only
create function credential_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if coalesce(current_setting('frenchimpact.erasing_demo', true) = 'on', false) then
      return old;
    end if;
    raise exception 'a credential issued is revoked, never removed';
  end if;
  if (new.id, new.code, new.kind, new.about_kind, new.about_id, new.achievement, new.subject_path, new.subject_name,
      new.identifiers, new.evidence, new.fictional, new.valid_from, new.valid_until, new.issued_at, new.status_number)
    is distinct from
     (old.id, old.code, old.kind, old.about_kind, old.about_id, old.achievement, old.subject_path, old.subject_name,
      old.identifiers, old.evidence, old.fictional, old.valid_from, old.valid_until, old.issued_at, old.status_number)
    or (old.status = 'revoked' and new.status <> 'revoked')
    or (old.document is not null and new.origin = old.origin and new.document is distinct from old.document)
    or (old.document is not null and new.document is null)
  then
    raise exception 'a credential issued is never rewritten';
  end if;
  return new;
end $$;
create trigger credential_kept before update or delete on credential
  for each row execute function credential_is_kept();
`)
    .execute(db)
}
