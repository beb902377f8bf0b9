import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Counted, type Line, published } from './rules.ts'

/**
 * What labelled structures did, by family and month, since that day: never by structure, and nothing of fewer than five. What was invented for
 * the demonstration is counted only where everything is invented.
 */
export const figuresSince = async (db: Database, since: Day): Promise<Line[]> => {
  const { rows } = await sql<Counted>`
    with done as (
      select organisation_id, month, 'spotted' as what, n from scouting_tally where outcome = 'spotted'
      union all select from_id, date_trunc('month', proposed_at at time zone 'Europe/Paris')::date, 'referred', 1 from referral
      union all select from_id, date_trunc('month', answered_at at time zone 'Europe/Paris')::date, 'accepted', 1
        from referral where answered_at is not null
          and (status <> 'declined' or started_at is not null)
      union all select from_id, date_trunc('month', closed_at at time zone 'Europe/Paris')::date, status, 1
        from referral where status in ('achieved', 'declined')
      union all select organisation_id, date_trunc('month', consented_at at time zone 'Europe/Paris')::date, 'accompanied', 1
        from accompaniment where consented_at is not null)
    select label_family.code as family, label_family.name as "familyName", to_char(month, 'YYYY-MM') as month,
      coalesce(sum(n) filter (where what = 'spotted'), 0)::int as spotted,
      coalesce(sum(n) filter (where what = 'referred'), 0)::int as referred,
      coalesce(sum(n) filter (where what = 'accepted'), 0)::int as accepted,
      coalesce(sum(n) filter (where what = 'achieved'), 0)::int as achieved,
      coalesce(sum(n) filter (where what = 'declined'), 0)::int as declined,
      coalesce(sum(n) filter (where what = 'accompanied'), 0)::int as accompanied
    from done join label_family on exists (
      -- a label given during the month counts for it
      select from label_award where label_award.organisation_id in (done.organisation_id, support_standing(done.organisation_id))
        and label_award.family = label_family.code
        and since < (month + interval '1 month')::date and valid_until >= month)
    where month >= ${since}::date
    group by label_family.code, label_family.name, label_family.position, month
    order by month desc, label_family.position`.execute(db)
  return rows.map(published)
}
