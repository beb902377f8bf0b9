import type { Kysely } from 'kysely'
import { sql } from 'kysely'

/** Peers question a declaration: its holder answers, a panel drawn by lot decides, one appeal. What none may rewrite: 0052. */
export const up = async (db: Kysely<unknown>) => {
  await sql
    .raw(`
alter table banner_membership drop constraint banner_membership_status_check;
alter table banner_membership add constraint banner_membership_status_check
  check (status in ('member', 'left', 'lapsed', 'peers'));

-- what may follow what; the same table as in src/rooms/banner/peers/rules.ts
create function peer_question_moves() returns table (was text, becomes text) language sql immutable as $$
  values ('asked', 'answered'), ('asked', 'panel'), ('asked', 'taken_back'), ('asked', 'lapsed'),
    ('answered', 'settled'), ('answered', 'panel'), ('answered', 'taken_back'), ('answered', 'lapsed'),
    ('panel', 'decided'), ('panel', 'mending'), ('panel', 'final'), ('panel', 'lapsed'),
    ('decided', 'appeal'), ('decided', 'mending'), ('decided', 'final'),
    ('appeal', 'mending'), ('appeal', 'final'), ('appeal', 'lapsed'),
    ('mending', 'panel'), ('mending', 'final')
$$;

create table peer_question (
  id uuid primary key default gen_random_uuid(),
  sheet_id uuid not null references sheet on delete cascade,
  -- the declaration as it was questioned: it may be replaced since, it is never rewritten
  declaration_id uuid not null references banner_declaration on delete cascade,
  -- the code of the question of the charter that is cited
  question text not null,
  facts text not null check (length(trim(facts)) >= 80),
  -- what ties who asks to the project, said to the panel only
  tie text not null check (tie in ('none', 'competitor', 'former_partner')),
  tie_note text not null default '',
  -- who asks, and for which member: the panel alone may know
  asker_id uuid references app_user on delete set null,
  asker_member_id uuid references sheet on delete set null,
  asked_at timestamptz not null,
  status text not null default 'asked' check (status in ('asked', 'answered', 'settled', 'panel', 'decided', 'appeal', 'mending',
    'final', 'taken_back', 'lapsed')),
  -- the last day of what is waited for: the day its clock says
  due_on date,
  last_reminder integer,
  answer text not null default '',
  answered_at timestamptz,
  answered_by uuid references app_user on delete set null,
  -- why the answer is not enough
  unsettled text not null default '',
  outcome text check (outcome in ('keep', 'on_the_way', 'withdraw')),
  appeal text not null default '',
  appealed_at timestamptz,
  appealed_by uuid references app_user on delete set null,
  -- the three peers of a panel judged that it should not have been asked
  abusive_on date,
  mend_by date,
  mended_on date,
  lapse_reason text check (lapse_reason in ('left', 'no_panel')),
  concluded_at timestamptz,
  demo boolean not null default false,
  check ((answer = '') = (answered_at is null)),
  check (status not in ('answered', 'settled') or answered_at is not null),
  check ((appeal = '') = (appealed_at is null)),
  check (status <> 'appeal' or appealed_at is not null),
  check (status not in ('asked', 'answered', 'decided') or due_on is not null),
  check (status not in ('asked', 'answered', 'settled', 'taken_back') or outcome is null),
  check (status not in ('final', 'mending', 'decided') or outcome is not null),
  check (status <> 'mending' or (outcome = 'on_the_way' and mend_by is not null)),
  check (status not in ('settled', 'mending', 'final', 'taken_back', 'lapsed') or concluded_at is not null),
  check (status not in ('asked', 'answered') or concluded_at is null),
  check ((status = 'lapsed') = (lapse_reason is not null)),
  check (abusive_on is null or outcome = 'keep')
);
-- one at a time on one question of one project
create unique index peer_question_open on peer_question (sheet_id, question)
  where status in ('asked', 'answered', 'panel', 'decided', 'appeal');
create index peer_question_sheet on peer_question (sheet_id, asked_at desc);
create index peer_question_asker on peer_question (asker_id);
create index peer_question_asker_member on peer_question (asker_member_id);
create index peer_question_answered on peer_question (answered_by) where answered_by is not null;
create index peer_question_appealed on peer_question (appealed_by) where appealed_by is not null;
create index peer_question_declaration on peer_question (declaration_id);
create index peer_question_clock on peer_question (status, due_on) where status not in ('settled', 'final', 'taken_back', 'lapsed');
create index peer_question_concluded on peer_question (concluded_at desc) where concluded_at is not null;

create table peer_panel (
  id uuid primary key default gen_random_uuid(),
  question_id uuid not null references peer_question on delete cascade,
  kind text not null check (kind in ('first', 'appeal', 'look')),
  -- whoever has the seed and the count of candidates finds the order again: by the SHA-256 of « seed:number »
  seed text not null,
  -- the members without conflict that day, in the order of their numbers, from 1: [{ kind, id }]
  candidates jsonb not null check (jsonb_array_length(candidates) >= 3),
  -- the declaration that is judged, as it stood when the panel was drawn
  declaration_id uuid not null references banner_declaration on delete cascade,
  drawn_at timestamptz not null,
  due_on date not null,
  last_reminder integer,
  outcome text check (outcome in ('keep', 'on_the_way', 'withdraw')),
  decided_at timestamptz,
  -- nobody was left to complete it
  dissolved_at timestamptz,
  check ((outcome is null) = (decided_at is null)),
  check (decided_at is null or dissolved_at is null)
);
create unique index peer_panel_open on peer_panel (question_id) where decided_at is null and dissolved_at is null;
create unique index peer_panel_appeal on peer_panel (question_id) where kind = 'appeal' and dissolved_at is null;
create index peer_panel_question on peer_panel (question_id, drawn_at);
create index peer_panel_declaration on peer_panel (declaration_id);
create index peer_panel_clock on peer_panel (due_on) where decided_at is null and dissolved_at is null;

create table peer_panellist (
  panel_id uuid not null references peer_panel on delete cascade,
  -- its number among the candidates
  number integer not null check (number > 0),
  member_id uuid references sheet on delete set null,
  -- who sits for this member: the first of those who keep it to accept
  person_id uuid references app_user on delete set null,
  status text not null default 'invited' check (status in ('invited', 'sitting', 'gave', 'recused', 'silent', 'replaced')),
  invited_at timestamptz not null,
  answer_by date not null,
  accepted_at timestamptz,
  -- of who recuses
  reason text not null default '',
  opinion text check (opinion in ('keep', 'on_the_way', 'withdraw')),
  reasons text not null default '',
  abusive boolean not null default false,
  written_at timestamptz,
  primary key (panel_id, number),
  check (status not in ('sitting', 'gave') or accepted_at is not null),
  check ((status = 'recused') = (reason <> '')),
  check ((status = 'gave') = (opinion is not null)),
  check ((opinion is null) = (written_at is null)),
  check (opinion is null or length(trim(reasons)) >= 40),
  check (not abusive or opinion = 'keep')
);
create unique index peer_panellist_once on peer_panellist (panel_id, person_id) where person_id is not null;
create index peer_panellist_person on peer_panellist (person_id) where person_id is not null;
create index peer_panellist_member on peer_panellist (member_id);
create index peer_panellist_silent on peer_panellist (answer_by) where status = 'invited';

-- the people who may not sit on a panel about this question: tied to the project, to who asks, recused, or who judged it before
create function peer_conflicts(asked uuid) returns setof uuid language sql stable as $$
  with q as (
    select q.sheet_id, q.asker_id, q.asker_member_id, s.organisation_id
    from peer_question q join sheet s on s.id = q.sheet_id where q.id = asked
  ), askers as (
    select m.sheet_id as id from sheet_member m join q on m.user_id = q.asker_id
    union select asker_member_id from q
  ), asker_bearers as (
    select id from askers
    union select s.organisation_id from sheet s join askers on askers.id = s.id
  ), named as (
    select sheet_id as id from q
    union select organisation_id from q
    union select s.id from sheet s join q on s.organisation_id = q.organisation_id
    -- who accompanies, evaluates, refers or noticed it
    union select a.organisation_id from accompaniment a join q on a.project_id = q.sheet_id
    union select e.evaluator_id from accompaniment_evaluator e join accompaniment a on a.id = e.accompaniment_id join q on a.project_id = q.sheet_id
    union select r.from_id from referral r join q on r.project_id = q.sheet_id
    union select r.to_id from referral r join q on r.project_id = q.sheet_id
    union select n.organisation_id from scouting n join q on n.sheet_id = q.sheet_id
    -- the side of who asks
    union select id from asker_bearers
    union select s.id from sheet s join asker_bearers b on s.organisation_id = b.id
    -- who questioned this project, whom this project questioned
    union select o.asker_member_id from peer_question o join q on o.sheet_id = q.sheet_id
    union select o.sheet_id from peer_question o join sheet_member m on m.user_id = o.asker_id join q on m.sheet_id = q.sheet_id
  ), tied as (
    select id from named where id is not null
    union select support_standing(id) from named where id is not null
  )
  select m.user_id from sheet_member m join tied on tied.id = m.sheet_id
  union select o.asker_id from peer_question o join q on o.sheet_id = q.sheet_id where o.asker_id is not null
  union select p.person_id from peer_panellist p join peer_panel on peer_panel.id = p.panel_id
    where peer_panel.question_id = asked and p.person_id is not null
      and (p.status = 'recused' or p.status = 'gave' and peer_panel.decided_at is not null)
$$;
`)
    .execute(db)
}
