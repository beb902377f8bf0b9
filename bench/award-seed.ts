import { sql } from 'kysely'
import { type Database, inTransaction } from '#core/database.ts'
import { randomFrom } from './random.ts'

/**
 * Fills the register of the label: awards spread over the organisations of the bench, in a commune, a group of communes, a department, a
 * region or the whole country, as they would be; some suspended, given up or past their term. Always the same for one seed.
 */
export const seedAwards = (db: Database, count: number): Promise<void> =>
  inTransaction(db, async (tx) => {
    await triggers(tx, 'disable')
    const random = randomFrom(11)
    const levels = [
      ...Array<string>(50).fill('commune'),
      ...Array<string>(25).fill('epci'),
      ...Array<string>(18).fill('department'),
      ...Array<string>(6).fill('region'),
      'country',
    ]
    const rows = Array.from({ length: count }, (_, n) => ({
      n,
      family: random.pick(['support_network', 'support_network', 'funder', 'evaluator']),
      age: 10 + random.below(1_300),
      state: random.pick([...Array<string>(17).fill('active'), 'suspended', 'withdrawn', 'given_up']),
      level: random.pick(levels),
    }))
    await sql`create temporary table awarded on commit drop as
      select gen_random_uuid() as id, gen_random_uuid() as award_id, gen_random_uuid() as decision_id, r.*,
        organisation.id as organisation_id, organisation.seat_id, current_date - age as since
      from json_to_recordset(${JSON.stringify(rows)}::json) as r (n integer, family text, age integer, state text, level text)
      join (
        select id, seat_id, row_number() over (order by slug desc) - 1 as place, count(*) over () as total
        from sheet where kind = 'organisation' and seat_id is not null
      ) as organisation on organisation.place = r.n % organisation.total`.execute(tx)
    await sql`
      insert into label_application (id, number, organisation_id, family, referential_id, status, supports_others, carries_projects,
        begun_at, submitted_at, admitted_at, decided_at, closed_at, demo)
      select id, 'R-' || n, organisation_id, family,
        (select max(id) from label_referential where family = awarded.family and status = 'published'),
        'granted', true, false, since - 90, since - 80, since - 70, since, since, true
      from awarded`.execute(tx)
    await sql`
      insert into label_decision (id, number, application_id, kind, outcome, reasons, effective_at)
      select decision_id, 'B-' || n, id, 'first', 'granted', 'Les critères sont tenus.', since from awarded`.execute(tx)
    await sql`
      insert into label_award (id, code, organisation_id, family, referential_id, application_id, decision_id, since, valid_until,
        roles, offer, carries_projects, demo)
      select award_id, 'FI-B' || n, organisation_id, family,
        (select max(id) from label_referential where family = awarded.family and status = 'published'),
        id, decision_id, since, since + 1095, case family when 'funder' then array['fund'] when 'evaluator' then array['evaluate']
          else array['accompany'] end, 'Un suivi.', false, true
      from awarded`.execute(tx)
    await sql`
      insert into label_award_state (award_id, from_on, state)
      select award_id, since, 'active' from awarded
      union all select award_id, since + 5, state from awarded where state <> 'active'`.execute(tx)
    await sql`
      insert into label_award_territory (award_id, territory_id)
      select award_id, coalesce((
        select parent_id from territory_parent join territory on territory.id = parent_id
        where child_id = seat_id and kind = level limit 1), seat_id)
      from awarded`.execute(tx)
    await triggers(tx, 'enable')
  })

const triggers = async (tx: Database, way: 'disable' | 'enable'): Promise<void> => {
  for (const table of ['application', 'decision'])
    await sql.raw(`alter table label_${table} ${way} trigger user`).execute(tx)
}
