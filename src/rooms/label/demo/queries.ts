import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** The label that an application obtained. */
export const awardOf = async (db: Database, applicationId: Id): Promise<Id> =>
  (
    await db
      .selectFrom('label_award')
      .select('id')
      .where('application_id', '=', applicationId)
      .executeTakeFirstOrThrow()
  ).id

/** The invented organisation of this name. */
export const organisationNamed = async (db: Database, name: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('sheet')
    .select('id')
    .where('kind', '=', 'organisation')
    .where('demo', '=', true)
    .where('name', '=', name)
    .where('status', '=', 'published')
    .executeTakeFirst()
  return row?.id
}

/** Places by level and code, as `department:30`. */
export const placesAt = async (db: Database, keys: readonly string[]): Promise<number[]> => {
  const ids: number[] = []
  for (const key of keys) {
    const [kind = '', code = ''] = key.split(':')
    const row = await db
      .selectFrom('territory')
      .select('id')
      .where('kind', '=', kind)
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    ids.push(row.id)
  }
  return ids
}
