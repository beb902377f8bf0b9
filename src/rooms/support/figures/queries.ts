import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Counted, type Line, published } from './rules.ts'

const monthOf = (column: string) => sql`date_trunc('month', ${sql.ref(column)} at time zone 'Europe/Paris')::date`

/** All that was done, one line each, by whom and in what month; of what is asked by holders, by whom it was received. */
const done = sql`
  select *, demo or exists (select from sheet where fictional and sheet.id in (line.project_id, line.organisation_id)) as invented from (
    select organisation_id, null::uuid as project_id, false as demo, month, 'spotted' as what, n from scouting_tally where outcome = 'spotted'
    union all select from_id, project_id, demo, ${monthOf('proposed_at')}, 'referred', 1 from referral where origin = 'structure'
    union all select to_id, project_id, demo, ${monthOf('proposed_at')}, 'asked', 1 from referral where origin = 'holder'
    union all select from_id, project_id, demo, ${monthOf('answered_at')}, 'accepted', 1
      from referral where origin = 'structure' and answered_at is not null and (status <> 'declined' or started_at is not null)
    union all select from_id, project_id, demo, ${monthOf('closed_at')}, status, 1
      from referral where origin = 'structure' and status in ('achieved', 'declined')
    union all select organisation_id, project_id, demo, ${monthOf('consented_at')}, 'accompanied', 1
      from accompaniment where consented_at is not null) as line`

export type Figures = {
  lines: Line[]
  /** How many things done were invented for the demonstration: counted apart, unless everything here is invented. */
  invented: number
}

/**
 * What labelled structures did, by family and month, since that day: never by structure, and nothing of fewer than five. What was invented
 * for the demonstration is left out, and how much of it there is is told; `withInvented`: it is all there is, on someone's own machine.
 */
export const figuresSince = async (db: Database, since: Day, withInvented: boolean): Promise<Figures> => {
  const { rows } = await sql<Counted>`
    with done as (${done})
    select label_family.code as family, label_family.name as "familyName", to_char(month, 'YYYY-MM') as month,
      coalesce(sum(n) filter (where what = 'spotted'), 0)::int as spotted,
      coalesce(sum(n) filter (where what = 'referred'), 0)::int as referred,
      coalesce(sum(n) filter (where what = 'asked'), 0)::int as asked,
      coalesce(sum(n) filter (where what = 'accepted'), 0)::int as accepted,
      coalesce(sum(n) filter (where what = 'achieved'), 0)::int as achieved,
      coalesce(sum(n) filter (where what = 'declined'), 0)::int as declined,
      coalesce(sum(n) filter (where what = 'accompanied'), 0)::int as accompanied
    from done join label_family on exists (
      -- a label given during the month counts for it
      select from label_award where label_award.organisation_id in (done.organisation_id, support_standing(done.organisation_id))
        and label_award.family = label_family.code
        and since < (month + interval '1 month')::date and valid_until >= month)
    where month >= ${since}::date and (${withInvented}::boolean or not invented)
    group by label_family.code, label_family.name, label_family.position, month
    order by month desc, label_family.position`.execute(db)
  const apart = await sql<{ invented: number }>`
    with done as (${done}) select coalesce(sum(n), 0)::int as invented from done where month >= ${since}::date and invented`.execute(
    db,
  )
  return { lines: rows.map(published), invented: apart.rows[0]?.invented ?? 0 }
}
