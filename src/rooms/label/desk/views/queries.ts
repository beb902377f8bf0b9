import type { Database } from '#core/database.ts'
import { found } from '#core/errors.ts'
import { type Id, isId } from '#core/pure/id.ts'
import type { SavedView } from '../list/view.ts'

/** The lists this person keeps, by name. */
export const viewsOf = (db: Database, userId: Id): Promise<SavedView[]> =>
  db
    .selectFrom('label_desk_view')
    .select(['id', 'name', 'query'])
    .where('user_id', '=', userId)
    .orderBy('name')
    .execute()

/** One of them; « not found » for anyone else. */
export const viewById = async (db: Database, userId: Id, id: string): Promise<SavedView> =>
  found(isId(id) ? (await viewsOf(db, userId)).find((one) => one.id === id) : undefined)
