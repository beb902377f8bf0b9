import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import type { Day } from '#core/pure/dates.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { State } from './rules.ts'

export type Step = {
  state: State
  since: string
  note: string
  sourceName: string | null
  sourceUrl: string | null
  sourceOn: Day | null
}
export type Partner = { id: Id; name: string; slug: string | null; role: string; fictional: boolean }
export type Project = { id: Id; name: string; slug: string; mine: boolean; fictional: boolean }
export type Cohort = {
  id: Id
  name: string
  startsOn: string | null
  endsOn: string | null
  note: string
  version: number
  projects: Project[]
}

export type Accelerator = {
  id: Id
  name: string
  promise: string
  offer: string
  version: number
  /** Newest first: the first is where it stands. */
  steps: Step[]
  partners: Partner[]
  cohorts: Cohort[]
}

/** The accelerator of a community; `reader` sees which projects they keep. */
export const acceleratorOf = async (
  db: Database,
  communityId: Id,
  reader: Id | null,
): Promise<Accelerator | undefined> =>
  (
    await sql<Accelerator>`
      select a.id, a.name, promise, offer, version,
        (select coalesce(json_agg(json_build_object('state', state, 'since', since, 'note', note, 'sourceName', source_name,
            'sourceUrl', source_url, 'sourceOn', source_on) order by s.id desc), '[]')
          from accelerator_state s where s.accelerator_id = a.id) as steps,
        (select coalesce(json_agg(json_build_object('id', p.id, 'name', coalesce(s.name, p.name), 'role', role,
            'fictional', coalesce(s.fictional, false),
            'slug', case when s.status = 'published' then s.slug end) order by coalesce(s.name, p.name)), '[]')
          from accelerator_partner p left join sheet s on s.id = support_standing(p.organisation_id)
          where p.accelerator_id = a.id) as partners,
        (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'startsOn', starts_on, 'endsOn', ends_on,
            'note', c.note, 'version', c.version, 'projects', (
              select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'slug', s.slug, 'fictional', s.fictional, 'mine', exists (
                  select 1 from sheet_member where sheet_id = s.id and user_id = ${reader}::uuid)) order by s.name), '[]')
              from accelerator_project p join sheet s on s.id = support_standing(p.project_id) and s.status = 'published'
              where p.cohort_id = c.id)) order by starts_on desc nulls last, c.name), '[]')
          from accelerator_cohort c where c.accelerator_id = a.id) as cohorts
      from accelerator a where a.community_id = ${communityId}`.execute(db)
  ).rows[0]

export const cohortIn = ({ cohorts }: Accelerator, id: string): Cohort => found(cohorts.find((one) => one.id === id))

/** A published organisation of exactly this name, when one alone bears it, in the same world: invented or not. */
export const organisationNamed = async (db: Database, name: string, demo: boolean): Promise<Id | null> => {
  const rows = await db
    .selectFrom('sheet')
    .select('id')
    .where('kind', '=', 'organisation')
    .where('status', '=', 'published')
    .where('demo', '=', demo)
    .where(sql`lower(name)`, '=', name.trim().toLowerCase())
    .limit(2)
    .execute()
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

/** A published project by the end of its address or by its id. */
export const projectAt = async (db: Database, key: string, demo: boolean): Promise<Id | null> => {
  const row = await db
    .selectFrom('sheet')
    .select('id')
    .where('kind', '=', 'project')
    .where('status', '=', 'published')
    .where('demo', '=', demo)
    .where(isId(key) ? 'id' : 'slug', '=', key)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Does this person keep the sheet of that project? */
export const keepsProject = async (db: Database, person: Id, projectId: Id): Promise<boolean> =>
  (await db
    .selectFrom('sheet_member')
    .select('sheet_id')
    .where('sheet_id', '=', projectId)
    .where('user_id', '=', person)
    .executeTakeFirst()) !== undefined
