import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { fold } from '#core/pure/text.ts'
import { placesByIds } from '../queries.ts'
import type { PlaceKind, PlaceView } from '../rules.ts'
import { type PlaceQuery, readPlaceQuery } from './rules.ts'

/** A place found; `alias` is the other name that was recognised, when it is not its own: « Cordieux » for Montluel. */
export type FoundPlace = PlaceView & { alias: string | null }

type Wanted = { kinds?: readonly PlaceKind[] | null; limit: number; onlyId?: number }

/**
 * Places by name, usual name, postcode or official code, whole or begun, accents and hyphens aside; failing that, by near
 * spelling. The whole name first, then what begins like it, then what holds its words; among equals the most inhabited.
 */
export const findPlaces = async (db: Database, text: string, wanted: Wanted): Promise<FoundPlace[]> => {
  const query = readPlaceQuery(text)
  if (!query) return []
  const direct = await beginningLike(db, query, wanted)
  return withNames(db, direct.length > 0 ? direct : await spelledLike(db, query, wanted))
}

/** What a form's words come to. `several`: ask which; a guess from a misspelling is always asked. */
export type Resolution =
  | { kind: 'one'; place: PlaceView }
  | { kind: 'several'; places: FoundPlace[] }
  | { kind: 'none' }

const choices = 30

/** Which place a form means: the one chosen before, if the words still name it; otherwise what the words find. */
export const resolvePlace = async (db: Database, text: string, id?: string | number | null): Promise<Resolution> => {
  const query = readPlaceQuery(text)
  if (!query) return { kind: 'none' }
  const chosen = await stillNamed(db, query, Number(id ?? 0))
  if (chosen) return { kind: 'one', place: chosen }
  const direct = await beginningLike(db, query, { limit: choices })
  if (direct.length === 0) {
    const places = await withNames(db, await spelledLike(db, query, { limit: choices }))
    return places.length > 0 ? { kind: 'several', places } : { kind: 'none' }
  }
  const best = direct[0]?.rank ?? 0
  const exact = best <= lastExactRank ? direct.filter(({ rank }) => rank === best) : direct
  const places = await withNames(db, await narrowest(db, exact))
  const [only] = places
  return places.length === 1 && only ? { kind: 'one', place: only } : { kind: 'several', places }
}

type Match = { id: number; rank: number; alias: string | null; likeness?: number }

// 0 the name, a postcode, a department's number; 1 another name, an official code; then beginnings; then words anywhere
const lastExactRank = 1

// joined to their places after this many, the nearest first: « saint » begins 500 of them
const aliasesCompared = 100

const beginningLike = async (db: Database, query: PlaceQuery, wanted: Wanted): Promise<Match[]> => {
  const { names, words } = query
  const ofOne = wanted.onlyId === undefined ? sql`` : sql`and territory_id = ${wanted.onlyId}`
  const begins = (fold: string) =>
    sql.join(
      names.map((name) => sql`starts_with(${sql.ref(fold)}, ${name})`),
      sql` or `,
    )
  const found = await sql<Match>`
    select t.id, null as alias, population, kind, code,
      case when fold = any(${names}) then 0 ${whenCode(names)} when ${begins('fold')} then 2 else 4 end as rank
    from territory t
    where territory_words(fold, postcodes, kind, code) @@ ${words}::tsquery and ${isWanted(query, wanted)}
    union all
    select t.id, alias.name, population, kind, code, rank
    from (
      select distinct on (rank, territory_id) territory_id, name,
        case when fold = any(${names}) then 1 when ${begins('fold')} then 3 else 5 end as rank
      from territory_alias
      where alias_words(fold) @@ ${words}::tsquery ${ofOne}
      order by rank, territory_id, fold limit ${aliasesCompared}) as alias
    join territory t on t.id = territory_id
    where ${isWanted(query, wanted)}
    order by rank, population desc nulls last, kind, code
    limit ${wanted.limit * 2}`.execute(db)
  return eachOnce(found.rows).slice(0, wanted.limit)
}

// only digits can be a code: comparing the thousands of places that begin with one letter would be for nothing
const whenCode = (names: string[]) =>
  names.some((name) => /^\d/.test(name))
    ? sql`
        when postcodes && ${names} or (kind = 'department' and lower(code) = any(${names})) then 0
        when kind = 'commune' and lower(code) = any(${names}) then 1`
    : sql``

// resemblance counts most; a large town outweighs a hamlet spelled a little nearer (a factor of 1,000 is worth 0.2)
const spelledLike = async (db: Database, query: PlaceQuery, wanted: Wanted): Promise<Match[]> => {
  const { spelling } = query
  const ofOne = wanted.onlyId === undefined ? sql`` : sql`and territory_id = ${wanted.onlyId}`
  const found = await sql<Match>`
    select id, alias, 9 as rank, likeness from (
      select t.id, null as alias, population, kind, code, similarity(fold, ${spelling}) as likeness
      from territory t where fold % ${spelling} and ${isWanted(query, wanted)}
      union all
      select t.id, alias.name, population, kind, code, alias.likeness
      from (
        select territory_id, name, similarity(fold, ${spelling}) as likeness
        from territory_alias
        where fold % ${spelling} ${ofOne}
        order by likeness desc, fold limit ${aliasesCompared}) as alias
      join territory t on t.id = territory_id
      where ${isWanted(query, wanted)}) as near
    order by likeness + log(1 + coalesce(population, 0)) / 15 desc, kind, code
    limit ${wanted.limit * 2}`.execute(db)
  const nearest = Math.max(0, ...found.rows.map(({ likeness }) => likeness ?? 0))
  return eachOnce(found.rows.filter(({ likeness = 0 }) => likeness >= nearest * 0.6)).slice(0, wanted.limit)
}

const isWanted = ({ kind }: PlaceQuery, { kinds = kind ? [kind] : null, onlyId }: Wanted) => sql`
  t.current
  ${kinds ? sql`and t.kind = any(${[...kinds]})` : sql``}
  ${onlyId === undefined ? sql`` : sql`and t.id = ${onlyId}`}`

// a place may be found by its name and by another one: the better rank counts, and its own name explains it well enough
const eachOnce = (matches: Match[]): Match[] => {
  const named = new Set(matches.filter(({ alias }) => alias === null).map(({ id }) => id))
  const first = matches.filter(({ id }, index) => matches.findIndex((match) => match.id === id) === index)
  return first.map((match) => (named.has(match.id) ? { ...match, alias: null } : match))
}

const stillNamed = async (db: Database, query: PlaceQuery, id: number): Promise<PlaceView | null> => {
  if (!Number.isSafeInteger(id) || id <= 0 || id > 2_147_483_647) return null
  const wanted = { kinds: null, limit: 1, onlyId: id }
  const match = (await beginningLike(db, query, wanted))[0] ?? (await spelledLike(db, query, wanted))[0]
  return match ? ((await placesByIds(db, [match.id]))[0] ?? null) : null
}

// Paris is a commune and a department, Mayotte a department and a region: the same people, hence the narrowest
const narrowest = async (db: Database, matches: Match[]): Promise<Match[]> => {
  if (matches.length < 2) return matches
  const ids = matches.map(({ id }) => id)
  const wider = await sql<{ id: number }>`
    select parent_id as id from territory_parent
    join territory p on p.id = parent_id join territory c on c.id = child_id
    where parent_id = any(${ids}) and child_id = any(${ids}) and p.population = c.population and p.fold = c.fold`.execute(
    db,
  )
  const left = new Set(wider.rows.map(({ id }) => id))
  return matches.filter(({ id }) => !left.has(id))
}

const withNames = async (db: Database, matches: Match[]): Promise<FoundPlace[]> => {
  const ids = matches.map(({ id }) => id)
  const places = await placesByIds(db, ids)
  return places.map((place) => {
    const alias = matches[ids.indexOf(place.id)]?.alias ?? null
    return { ...place, alias: alias && !fold(place.name).includes(fold(alias)) ? alias : null }
  })
}
