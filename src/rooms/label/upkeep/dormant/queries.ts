import { type RawBuilder, sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'
import { stateOn } from '../../awards/queries.ts'

const paris = (column: string) => sql<Day>`(${sql.ref(column)} at time zone 'Europe/Paris')::date`

/**
 * The last day something was done with `label_award` in hand: a project noticed, referred or received, an accompaniment or one of its sessions, a
 * report on a commitment, or its own first day. A tally counts until the last day of its month.
 */
export const lastActivity: RawBuilder<Day> = sql<Day>`greatest(label_award.since,
  (select max(${paris('spotted_at')}) from scouting where organisation_id = label_award.organisation_id),
  (select max((month + interval '1 month - 1 day')::date) from scouting_tally
    where organisation_id = label_award.organisation_id and n > 0 and outcome <> 'erased'),
  (select max(greatest(${paris('proposed_at')}, ${paris('news_at')})) from referral where from_id = label_award.organisation_id),
  (select max(greatest(${paris('answered_at')}, ${paris('started_at')}, ${paris('news_at')})) from referral
    where to_id = label_award.organisation_id),
  (select max(greatest(${paris('proposed_at')}, ${paris('moved_at')})) from accompaniment
    where organisation_id = label_award.organisation_id),
  (select max(${paris('reported_at')}) from label_commitment_report where award_id = label_award.id))`

/** The same, for who reads it today: the end of a month that is not over yet is no day of activity. */
export const lastActivityBy = (today: Day): RawBuilder<Day> => sql<Day>`least(${lastActivity}, ${today}::date)`

/** Active awards where nothing was done since a day, and that were not asked about it since another. */
export const dormantAwards = (db: Database, today: Day, silentSince: Day, askedSince: Day): Promise<{ id: Id }[]> =>
  db
    .selectFrom('label_award')
    .select('label_award.id')
    .where(stateOn(today), '=', 'active')
    .where(lastActivity, '<=', silentSince)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('label_procedure')
            .select('label_procedure.id')
            .whereRef('award_id', '=', 'label_award.id')
            .where(({ or, and, eb }) =>
              or([
                eb('closed_at', 'is', null),
                and([eb('kind', '=', 'dormant'), eb(paris('opened_at'), '>', askedSince)]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('label_award.id')
    .execute()

/** Whether it is still so for one award, read under its lock. */
export const isSilent = async (db: Database, id: Id, silentSince: Day): Promise<Day | null> => {
  const row = await db
    .selectFrom('label_award')
    .select(lastActivity.as('last'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.last <= silentSince ? row.last : null
}
