import { sql } from 'kysely'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { cast } from '../../../demo/cast.ts'

export type Who = keyof typeof cast

/** Who and what the demonstration stands on: the cast, the sheets by their name, the places by their code. */
export type Atlas = {
  actor: (who: Who) => Actor
  sheet: (name: string) => Id
  place: (key: { kind: string; code: string }) => number
}

const missing = (what: string): never => {
  throw new Error(`the demonstration needs ${what}`)
}

export const readAtlas = async (db: Database, places: readonly { kind: string; code: string }[]): Promise<Atlas> => {
  const people = await db.selectFrom('app_user').select(['id', 'email']).where('demo', '=', true).execute()
  const sheets = await db
    .selectFrom('sheet')
    .select(['id', 'name'])
    .where('kind', '=', 'organisation')
    .where('status', '=', 'published')
    .execute()
  const { rows } = await sql<{ id: number; kind: string; code: string }>`
    select id, kind, code from territory
    where kind || ':' || code = any(${places.map(({ kind, code }) => `${kind}:${code}`)}::text[])`.execute(db)
  return {
    actor: (who) => {
      const { name, email } = cast[who]
      const id = people.find((one) => one.email === email)?.id ?? missing(who)
      return { id, name, email, secondFactor: false, grants: [], demo: true }
    },
    sheet: (name) => sheets.find((one) => one.name === name)?.id ?? missing(name),
    place: ({ kind, code }) =>
      rows.find((one) => one.kind === kind && one.code === code)?.id ?? missing(`${kind}:${code}`),
  }
}

/** Are the communities of the demonstration there already? */
export const knows = async (db: Database, slug: string): Promise<boolean> =>
  (await db.selectFrom('community').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined
