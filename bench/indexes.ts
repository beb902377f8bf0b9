import { sql } from 'kysely'
import type { Database } from '#core/database.ts'

/** Does the work while these tables have only the indexes their constraints need, then builds the others again at once: far faster. */
export const withoutIndexes = async (
  db: Database,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> => {
  const { rows } = await sql<{ name: string; definition: string }>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i
    where i.indrelid = any(${[...tables]}::text[]::regclass[])
      and not i.indisprimary
      and not exists (select from pg_constraint where conindid = i.indexrelid)`.execute(db)
  for (const { name } of rows) await sql`drop index ${sql.id(name)}`.execute(db)
  try {
    await work()
  } finally {
    for (const { definition } of rows) await sql.raw(definition).execute(db)
  }
}
