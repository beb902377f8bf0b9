import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Id } from '#core/pure/id.ts'

export type Support = {
  id: Id
  organisationId: Id
  organisation: string
  slug: string
  status: string
  since: Day
  isLabelled: boolean
}

/** The accompaniments of a project that had begun and were not over on that day, whoever accompanies it. */
const accompanimentsOn = async (db: Database, projectId: Id, day: Day): Promise<Support[]> => {
  const { rows } = await sql<Support>`
    select accompaniment.id, organisation.id as "organisationId", organisation.name as organisation, organisation.slug,
      accompaniment.status, (consented_at at time zone 'Europe/Paris')::date as since,
      support_accompanies(accompaniment.organisation_id, ${day}::date) as "isLabelled"
    from accompaniment join sheet as organisation on organisation.id = support_standing(accompaniment.organisation_id)
    where support_standing(project_id) = support_standing(${projectId}::uuid)
      and (consented_at at time zone 'Europe/Paris')::date <= ${day}::date
      and (closed_at is null or (closed_at at time zone 'Europe/Paris')::date > ${day}::date)
    order by consented_at`.execute(db)
  return rows
}

/**
 * Active support by a labelled structure, on that day: what opens means of evaluation to a project (R67). None: they stay shut. The label
 * must be active that very day, suspended is not.
 */
export const activeSupport = async (db: Database, projectId: Id, day: Day): Promise<Support[]> =>
  (await accompanimentsOn(db, projectId, day)).filter(({ isLabelled }) => isLabelled)
