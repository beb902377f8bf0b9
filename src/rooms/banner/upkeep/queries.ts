import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

export const projectNamed = (db: Database, id: Id) =>
  db.selectFrom('sheet').select(['id', 'name', 'slug']).where('id', '=', id).executeTakeFirstOrThrow()

/** Drafts nobody has touched since that time. */
export const silentDrafts = async (db: Database, since: Date) => {
  return await db
    .selectFrom('banner_declaration')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select([
      'banner_declaration.id',
      'sheet_id as sheetId',
      'sheet.name',
      'banner_declaration.updated_at as updatedAt',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('banner_answer')
          .select(['file_id as fileId'])
          .whereRef('declaration_id', '=', 'banner_declaration.id'),
      ).as('said'),
    )
    .where('banner_declaration.status', '=', 'draft')
    .where('banner_declaration.updated_at', '<', since)
    .limit(500)
    .execute()
}
