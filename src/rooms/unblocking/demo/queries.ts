import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'

/** The demonstration needs what it names. */
export const missing = (name: string): never => {
  throw new Error(`The demonstration of the unblocking needs ${name}`)
}

/** A territory by kind and code. */
export const placeIn = async (tx: Database, key: string): Promise<number> => {
  const [kind = '', code = ''] = key.split(':')
  const query = tx.selectFrom('territory').select('id').where('kind', '=', kind).where('code', '=', code)
  return (await query.executeTakeFirst())?.id ?? missing(key)
}

export const challengeIn = async (tx: Database, slug: string): Promise<number> =>
  (await tx.selectFrom('challenge').select('id').where('slug', '=', slug).executeTakeFirst())?.id ?? missing(slug)

/** The sheets of the demonstration, by name. */
export const inventedSheets = async (db: Database): Promise<Map<string, Id>> => {
  const rows = await db
    .selectFrom('sheet')
    .select(['id', 'name'])
    .where('demo', '=', true)
    .where('status', '=', 'published')
    .execute()
  return new Map(rows.map(({ id, name }) => [name, id]))
}
