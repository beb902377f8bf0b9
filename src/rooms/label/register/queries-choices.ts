import type { Database } from '#core/database.ts'

/** Every family there ever was, in order: a label of a family closed since is still in the register. */
export const allFamilies = (db: Database) =>
  db.selectFrom('label_family').select(['code', 'name', 'statement']).orderBy('position').execute()

/** Every role there ever was, in order. */
export const allRoles = (db: Database) =>
  db.selectFrom('label_role').select(['code', 'name']).orderBy('position').execute()
