import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Between peers: what was written stays, those who were drawn sit, and a membership ends by a final decision only. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
create function peer_question_is_kept() returns trigger language plpgsql as $$
begin
  if banner_may_rewrite() then return coalesce(new, old); end if;
  if tg_op = 'INSERT' then
    if new.status <> 'asked' then raise exception 'questioning begins with a question'; end if;
    if not exists (select 1 from banner_declaration where id = new.declaration_id and sheet_id = new.sheet_id and status = 'declared') then
      raise exception 'what is questioned is what is declared today';
    end if;
    if exists (select 1 from sheet_member m join sheet s on m.sheet_id in (s.id, s.organisation_id)
      where s.id = new.sheet_id and m.user_id = new.asker_id) then
      raise exception 'nobody questions a project of theirs';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if exists (select 1 from sheet where id = old.sheet_id) then raise exception 'a question to a peer is not removed'; end if;
    return old;
  end if;
  if (new.sheet_id, new.declaration_id, new.question, new.facts, new.tie, new.tie_note, new.asked_at, new.demo)
      is distinct from (old.sheet_id, old.declaration_id, old.question, old.facts, old.tie, old.tie_note, old.asked_at, old.demo)
    or new.asker_id is distinct from old.asker_id and new.asker_id is not null
    or old.answer <> '' and new.answer <> old.answer
    or old.appeal <> '' and new.appeal <> old.appeal
  then
    raise exception 'what was written to a peer is not rewritten';
  end if;
  if new.status <> old.status and not exists (
    select 1 from peer_question_moves() where was = old.status and becomes = new.status
  ) then
    raise exception 'a question does not go from % to %', old.status, new.status;
  end if;
  return new;
end $$;
create trigger peer_question_kept before insert or update or delete on peer_question
  for each row execute function peer_question_is_kept();

-- what three opinions come to: two that agree, otherwise on the way
create function peer_verdict(panel uuid) returns text language sql stable as $$
  select case when count(*) < 3 then null
    when count(*) filter (where opinion = 'keep') >= 2 then 'keep'
    when count(*) filter (where opinion = 'withdraw') >= 2 then 'withdraw'
    else 'on_the_way' end
  from peer_panellist where panel_id = panel and status = 'gave'
$$;

create function peer_panel_is_kept() returns trigger language plpgsql as $$
begin
  if banner_may_rewrite() then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then
    if exists (select 1 from peer_question where id = old.question_id) then raise exception 'a panel is not removed'; end if;
    return old;
  end if;
  if (new.question_id, new.kind, new.seed, new.candidates, new.declaration_id, new.drawn_at)
      is distinct from (old.question_id, old.kind, old.seed, old.candidates, old.declaration_id, old.drawn_at)
    or old.decided_at is not null or old.dissolved_at is not null
  then
    raise exception 'a draw is not made again under another seed, nor a decision';
  end if;
  if new.outcome is not null and new.outcome is distinct from peer_verdict(new.id) then
    raise exception 'a panel decides what its three opinions come to';
  end if;
  return new;
end $$;
create trigger peer_panel_kept before update or delete on peer_panel for each row execute function peer_panel_is_kept();

create function peer_panellist_is_drawn() returns trigger language plpgsql as $$
declare
  panel peer_panel;
begin
  if banner_may_rewrite() then return coalesce(new, old); end if;
  if tg_op = 'DELETE' then
    if exists (select 1 from peer_panel where id = old.panel_id) then raise exception 'a seat is not removed'; end if;
    return old;
  end if;
  select * into panel from peer_panel where id = new.panel_id for update;
  if tg_op = 'INSERT' and panel.candidates -> (new.number - 1) ->> 'id' is distinct from new.member_id::text then
    raise exception 'only those who were drawn sit';
  end if;
  if tg_op = 'UPDATE' then
    if new.number <> old.number or new.member_id is distinct from old.member_id and new.member_id is not null
      or new.person_id is distinct from old.person_id and old.person_id is not null and new.person_id is not null then
      raise exception 'a seat is not given to another';
    end if;
    if old.opinion is not null and (new.opinion, new.reasons, new.abusive) is distinct from (old.opinion, old.reasons, old.abusive) then
      raise exception 'an opinion once given stays';
    end if;
    if (new.person_id is distinct from old.person_id and new.person_id is not null)
      and new.person_id in (select peer_conflicts(panel.question_id)) then
      raise exception 'who is tied to a question does not sit';
    end if;
  end if;
  if new.status in ('invited', 'sitting', 'gave') and (
    select count(*) from peer_panellist where panel_id = new.panel_id and number <> new.number and status in ('invited', 'sitting', 'gave')
  ) >= 3 then
    raise exception 'a panel has three seats';
  end if;
  return new;
end $$;
create trigger peer_panellist_drawn before insert or update or delete on peer_panellist
  for each row execute function peer_panellist_is_drawn();

-- nothing but a decision of peers that no appeal can change any more ends a membership in their name
create function peers_end_is_decided() returns trigger language plpgsql as $$
begin
  if new.status = 'peers' and not banner_may_rewrite() and not exists (
    select 1 from peer_question where sheet_id = new.sheet_id and status = 'final' and outcome = 'withdraw'
  ) then
    raise exception 'peers end a membership by a final decision only';
  end if;
  return new;
end $$;
create trigger peers_end_decided before insert or update of status on banner_membership
  for each row execute function peers_end_is_decided();
`)
    .execute(db)
}
