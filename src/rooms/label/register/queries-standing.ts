import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#core/pure/dates.ts'

/** The last thing written of `label_award` in hand by a day, its term included: two columns, `state` and `changed_on`. */
const stateThen = (day: Day): RawBuilder<unknown> => sql`
  select
    case when is_over then 'expired' else state end as state,
    case when is_over then label_award.valid_until + 1 else from_on end as changed_on
  from (
    select state, from_on, state in ('active', 'suspended') and label_award.valid_until < ${day}::date as is_over
    from label_award_state where award_id = label_award.id and from_on <= ${day}::date
    order by from_on desc limit 1) as last_state`

/**
 * Every award that had begun on a day, with what it was then: id, organisation_id, family, since, valid_until, roles, state, changed_on.
 * Drafts, refusals and all that was not awarded have no line there: nothing made of this can show them.
 */
export const begunBy = (day: Day): RawBuilder<unknown> => sql`
  select id, organisation_id, family, since, valid_until, roles, state, changed_on
  from label_award cross join lateral (${stateThen(day)}) as told
  where since <= ${day}::date`

/** The same with one line for an organisation and a family: the award that went on from another stands for both. */
export const standingOn = (day: Day): RawBuilder<unknown> => sql`
  select distinct on (organisation_id, family) * from (${begunBy(day)}) as begun
  order by organisation_id, family, since desc, id`
