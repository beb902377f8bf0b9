import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { ApplicationStatus, Returning } from '../rules.ts'

const applications = (db: Database) =>
  db
    .selectFrom('label_application')
    .innerJoin('sheet as organisation', 'organisation.id', 'label_application.organisation_id')
    .innerJoin('label_family', 'label_family.code', 'label_application.family')
    .select(['label_application.id', 'number', 'label_application.organisation_id as organisationId', 'family'])
    .select(['label_family.name as familyName', 'organisation.name as organisation', 'organisation.slug'])
    .select(['organisation.fictional', 'referential_id as referentialId', 'renews_id as renewsId'])
    .select(['label_application.status', 'returns_to as returnsTo', 'carries_projects as carriesProjects'])
    .select(['roles', 'offer', 'free_of_charge as freeOfCharge', 'team', 'contact_name as contactName'])
    .select(['contact_function as contactFunction', 'begun_at as begunAt', 'label_application.updated_at as updatedAt'])
    .select(['submitted_at as submittedAt', 'admitted_at as admittedAt', 'decided_at as decidedAt'])
    .select(['label_application.closed_at as closedAt', 'label_application.demo'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('label_application_territory')
          .innerJoin('territory', 'territory.id', 'territory_id')
          .select(['territory.id', 'territory.name', 'territory.slug', 'territory.kind'])
          .whereRef('application_id', '=', 'label_application.id')
          .orderBy('territory.name'),
      ).as('territories'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof applications>['executeTakeFirstOrThrow']>>

/** An application, without its answers. Who may see it is not decided here. */
export type Application = Omit<Row, 'status' | 'returnsTo'> & { status: ApplicationStatus; returnsTo: Returning | null }

export const applicationOf = (row: Row): Application => ({
  ...row,
  status: row.status as ApplicationStatus,
  returnsTo: row.returnsTo as Returning | null,
})

/** The application, whoever asks: for jobs, and for those whose right was already read. Throws « not found ». */
export const applicationById = async (db: Database, id: string): Promise<Application> => {
  const row = isId(id) ? await applications(db).where('label_application.id', '=', id).executeTakeFirst() : undefined
  return applicationOf(found(row))
}

/** Those of an organisation, the newest first. */
export const applicationsOf = async (db: Database, organisationId: Id): Promise<Application[]> => {
  const rows = await applications(db)
    .where('label_application.organisation_id', '=', organisationId)
    .orderBy('begun_at', 'desc')
    .execute()
  return rows.map(applicationOf)
}

/** The same for a person: of every organisation they keep. */
export const applicationsKeptBy = async (db: Database, userId: Id): Promise<Application[]> => {
  const rows = await applications(db)
    .innerJoin('sheet_member', 'sheet_member.sheet_id', 'label_application.organisation_id')
    .where('sheet_member.user_id', '=', userId)
    .orderBy('begun_at', 'desc')
    .execute()
  return rows.map(applicationOf)
}
