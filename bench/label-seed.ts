import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { inTransaction } from '#core/database.ts'
import { randomFrom } from './random.ts'

const officers = 40

/**
 * Fills the desk of the label: applications in every status, spread over the organisations and the places of the bench, each asked of two of
 * forty reviewers, a clock for each that runs, opinions and scores. Always the same for one seed. The triggers that keep an application as it
 * was submitted are off while it writes, until it has written.
 */
export const seedLabel = (db: Database, count: number): Promise<void> =>
  inTransaction(db, async (tx) => {
    await triggers(tx, 'disable')
    const random = randomFrom(7)
    const statuses = [
      ...Array<string>(14).fill('submitted'),
      ...Array<string>(30).fill('review'),
      ...['incomplete', 'incomplete', 'committee', 'committee', 'contradictory', 'adjourned', 'appeal'],
      ...Array<string>(20).fill('granted'),
      ...Array<string>(8).fill('refused'),
      'withdrawn',
      'lapsed',
    ]
    const rows = Array.from({ length: count }, (_, n) => ({
      n,
      status: random.pick(statuses),
      family: random.pick(['support_network', 'funder', 'evaluator']),
      age: 5 + random.below(300),
      term: random.below(50) - 12,
      first: random.below(officers),
      second: random.below(officers),
      given: random.below(3),
    }))
    await sql`
      insert into app_user (name, email, email_verified)
      select 'Instructrice ' || n, 'instruction' || n || '@banc.example', true from generate_series(0, ${officers - 1}) as n
      on conflict do nothing`.execute(tx)
    await sql`
      insert into role_grant (user_id, role, scope_kind, starts_on, ends_on, act)
      select id, 'label_reviewer', 'national', current_date - 10, current_date + 300, 'banc d’essai'
      from app_user where email like 'instruction%@banc.example'`.execute(tx)
    await sql`create temporary table given on commit drop as
      select gen_random_uuid() as id, r.*, organisation.id as organisation_id, organisation.seat_id,
        status in ('granted', 'refused', 'withdrawn', 'lapsed') as over, now() - age * interval '1 day' as at
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (
        n integer, status text, family text, age integer, term integer, first integer, second integer, given integer)
      join (
        select id, seat_id, row_number() over (order by slug) - 1 as place, count(*) over () as total
        from sheet where kind = 'organisation' and seat_id is not null
      ) as organisation on organisation.place = r.n % organisation.total`.execute(tx)
    await sql`
      insert into label_application (id, number, organisation_id, family, referential_id, status, returns_to, supports_others,
        carries_projects, begun_at, submitted_at, admitted_at, decided_at, closed_at, due_on, days_left, demo)
      select distinct on (given.organisation_id, given.family, case when over then given.id end) given.id, 'B-' || n, organisation_id, given.family,
        (select max(id) from label_referential where family = given.family and status = 'published'),
        given.status, case given.status when 'incomplete' then 'review' end, true, false, at, at, at,
        case when given.status in ('granted', 'refused', 'appeal') then at + interval '60 days' end,
        case when over then least(at + interval '60 days', now()) end,
        case when given.status in ('submitted', 'review', 'committee', 'appeal') then current_date + term end,
        case when given.status in ('incomplete', 'contradictory') then 5 + n % 20 end, true
      from given`.execute(tx)
    await sql`
      insert into label_application_territory (application_id, territory_id)
      select given.id, seat_id from given join label_application using (id)`.execute(tx)
    await sql`
      insert into deadline (subject_kind, subject_id, kind, started_on, target_days, unit)
      select 'label_application', label_application.id::text,
        case label_application.status when 'submitted' then 'admissibility' when 'appeal' then 'appeal'
          when 'committee' then 'decision' when 'contradictory' then 'decision' else 'review' end,
        current_date - 30, 40, 'working'
      from label_application join given using (id)
      where label_application.status in ('submitted', 'incomplete', 'review', 'committee', 'contradictory', 'appeal')`.execute(
      tx,
    )
    await sql`
      insert into label_assignment (application_id, reviewer_id, assigned_at, due_on, interest, interest_at, recommendation, conclusion, submitted_at)
      select given.id, app_user.id, at, current_date + term, 'none', at, 'favourable', 'Vu.',
        case when rank <= given or over then least(at + interval '20 days', now()) end
      from given join label_application using (id)
      cross join lateral (values (1, first), (2, second)) as asked (rank, officer)
      join app_user on app_user.email = 'instruction' || officer || '@banc.example'
      where n % 10 > 0
      on conflict do nothing`.execute(tx)
    await sql`
      insert into label_answer (application_id, criterion, answer, self_score, first_score)
      select given.id, 'c' || c, 'Réponse.', 2, (n + c) % 4 from given join label_application using (id), generate_series(1, 12) as c`.execute(
      tx,
    )
    await sql`
      insert into label_opinion (assignment_id, criterion, score, text)
      select label_assignment.id, 'c' || c, c % 4, 'Vu.' from label_assignment, generate_series(1, 12) as c
      where submitted_at is not null and label_assignment.application_id in (select id from given)
      on conflict do nothing`.execute(tx)
    await triggers(tx, 'enable')
  })

const triggers = async (tx: Database, way: 'disable' | 'enable'): Promise<void> => {
  for (const table of ['application', 'application_territory', 'assignment', 'answer', 'opinion'])
    await sql.raw(`alter table label_${table} ${way} trigger user`).execute(tx)
}
