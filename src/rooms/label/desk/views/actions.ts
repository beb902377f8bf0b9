import { type Database, inTransaction, isDuplicate } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { done, type Outcome, refused } from '#core/pure/result.ts'
import { viewById, viewsOf } from './queries.ts'

export type ViewRefusal = 'taken' | 'too-many'
const most = 30

const unlessTaken = async (write: () => Promise<unknown>): Promise<Outcome<null, ViewRefusal>> => {
  try {
    await write()
    return done(null)
  } catch (error) {
    if (isDuplicate(error)) return refused('taken')
    throw error
  }
}

/** Keeps a list under a name. */
export const saveView = async (
  db: Database,
  userId: Id,
  { name, query }: { name: string; query: string },
): Promise<Outcome<null, ViewRefusal>> => {
  if ((await viewsOf(db, userId)).length >= most) return refused('too-many')
  const row = { user_id: userId, name, query }
  return unlessTaken(() => inTransaction(db, (tx) => tx.insertInto('label_desk_view').values(row).execute()))
}

/** Gives one of one's lists another name. */
export const renameView = async (
  db: Database,
  userId: Id,
  id: string,
  name: string,
): Promise<Outcome<null, ViewRefusal>> => {
  const view = await viewById(db, userId, id)
  return unlessTaken(() =>
    inTransaction(db, (tx) => tx.updateTable('label_desk_view').set({ name }).where('id', '=', view.id).execute()),
  )
}

export const removeView = async (db: Database, userId: Id, id: string): Promise<void> => {
  const view = await viewById(db, userId, id)
  await db.deleteFrom('label_desk_view').where('id', '=', view.id).execute()
}
