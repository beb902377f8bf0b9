import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import { type CastMember, cast } from '../../../demo/cast.ts'
import type { PlaceKey } from './types.ts'

/** Turns what the demonstration names into rows; a name that leads nowhere is a mistake in its words, said at once. */
export type Atlas = {
  place: (key: PlaceKey) => number
  challenge: (slug: string) => number
  actor: (name: keyof typeof cast) => Actor
}

const known = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The demonstration names what does not exist: ${what}`)
  return value
}

export const readAtlas = async (db: Database, keys: readonly PlaceKey[]): Promise<Atlas> => {
  const codes = keys.map((key) => key.slice(key.indexOf(':') + 1))
  const places = await db.selectFrom('territory').select(['id', 'kind', 'code']).where('code', 'in', codes).execute()
  const challenges = await db.selectFrom('challenge').select(['id', 'slug']).execute()
  const people = await db.selectFrom('app_user').select(['id', 'name', 'email']).where('demo', '=', true).execute()
  const placeIds = new Map(places.map(({ kind, code, id }) => [`${kind}:${code}`, id]))
  const challengeIds = new Map(challenges.map(({ slug, id }) => [slug, id]))
  const byEmail = new Map(people.map((person) => [person.email, person]))
  return {
    place: (key) => known(placeIds.get(key), key),
    challenge: (slug) => known(challengeIds.get(slug), slug),
    actor: (name) => {
      const member: CastMember = cast[name]
      return { ...known(byEmail.get(member.email), member.email), secondFactor: false, grants: [], demo: true }
    },
  }
}

/** Names of the sheets that are there already, invented or not. */
export const sheetNames = async (db: Database): Promise<Set<string>> => {
  const rows = await db.selectFrom('sheet').select(['kind', 'name']).execute()
  return new Set(rows.map(({ kind, name }) => `${kind}:${name}`))
}
