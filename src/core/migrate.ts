import { Migrator } from 'kysely/migration'
import { migrations } from '#db/migrations/index.ts'
import type { Database } from './database.ts'

/** Brings the schema up to date; safe when several processes start together. Returns the names of what was applied. */
export const migrate = async (db: Database): Promise<string[]> => {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}
