import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

export const projectNamed = (db: Database, id: Id) =>
  db.selectFrom('sheet').select(['id', 'name', 'slug', 'status']).where('id', '=', id).executeTakeFirstOrThrow()

const silent = (db: Database, since: Date, limit: number) =>
  db
    .selectFrom('banner_declaration')
    .innerJoin('sheet', 'sheet.id', 'sheet_id')
    .select(['banner_declaration.id', 'sheet_id as sheetId', 'sheet.name'])
    .select(['banner_declaration.updated_at as updatedAt', 'purge_told_at as toldAt'])
    .where('banner_declaration.status', '=', 'draft')
    .where('banner_declaration.updated_at', '<', since)
    .orderBy('banner_declaration.updated_at')
    .orderBy('banner_declaration.id')
    .limit(limit)

export type SilentDraft = { id: Id; sheetId: Id; name: string; updatedAt: Date; toldAt: Date | null }

/** Drafts nobody touched since that time, whose keepers were not told since; the oldest first, `past` left out. */
export const silentUntold = (db: Database, since: Date, limit: number, past: readonly Id[]): Promise<SilentDraft[]> =>
  silent(db, since, limit)
    .where((eb) =>
      eb.or([eb('purge_told_at', 'is', null), eb('purge_told_at', '<=', eb.ref('banner_declaration.updated_at'))]),
    )
    .where((eb) => (past.length > 0 ? eb('banner_declaration.id', 'not in', past) : eb.lit(true)))
    .execute()

/** The same, whose keepers were told before that day and did not come back. */
export const silentTold = (
  db: Database,
  since: Date,
  toldBefore: Date,
  limit: number,
  past: readonly Id[],
): Promise<SilentDraft[]> =>
  silent(db, since, limit)
    .where('purge_told_at', '<', toldBefore)
    .whereRef('purge_told_at', '>', 'banner_declaration.updated_at')
    .where((eb) => (past.length > 0 ? eb('banner_declaration.id', 'not in', past) : eb.lit(true)))
    .execute()
