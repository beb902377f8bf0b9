import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { type TieKind, tieKinds } from './rules.ts'

/**
 * What ties these people to an organisation, as far as the site knows: they keep its sheet, a project it carries or a sheet of the same
 * company; something of theirs was referred, accompanied, funded or evaluated with it, whoever helped whom; or they said so themselves.
 */
export const tiesOf = async (db: Database, organisationId: Id, userIds: readonly Id[]): Promise<Map<Id, TieKind[]>> => {
  const ties = new Map<Id, TieKind[]>()
  if (userIds.length === 0) return ties
  const { rows } = await sql<{ userId: Id; tie: string }>`
    with kept as (
      select user_id, sheet.id, sheet.organisation_id, sheet.siren
      from sheet_member join sheet on sheet.id = sheet_member.sheet_id
      where user_id = any(${userIds}::uuid[])
    ), helped as (${dealings(organisationId)})
    select user_id as "userId",
      case when id = ${organisationId} then 'member' when organisation_id = ${organisationId} then 'carried'
        else 'same_company' end as tie
    from kept
    where id = ${organisationId} or organisation_id = ${organisationId}
      or siren = (select siren from sheet where id = ${organisationId})
    union
    select user_id, 'support' from kept
    where id <> ${organisationId} and (id in (select other from helped) or organisation_id in (select other from helped))
    union
    select reviewer_id, 'declared'
    from label_assignment join label_application on label_application.id = application_id
    where reviewer_id = any(${userIds}::uuid[]) and organisation_id = ${organisationId}
      and interest in ('declared', 'detected')
    union
    select user_id, 'declared' from label_recusal
    where user_id = any(${userIds}::uuid[]) and organisation_id = ${organisationId}`.execute(db)
  for (const { userId, tie } of rows) {
    const kind = tieKinds.find((one) => one === tie)
    if (kind) ties.set(userId, [...(ties.get(userId) ?? []), kind])
  }
  return ties
}

/** The sheets an organisation had dealings with: on each line, the project, who carries it, and the two sides. */
const dealings = (organisationId: Id) => sql`
  select unnest(array[project_id, carrier_id, one_id, other_id]) as other from label_dealings_of(array[${organisationId}::uuid])`

/** The same for one person: none, and they may review. */
export const tiesOfPerson = async (db: Database, organisationId: Id, userId: Id): Promise<TieKind[]> =>
  (await tiesOf(db, organisationId, [userId])).get(userId) ?? []
