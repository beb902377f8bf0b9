import { sql } from 'kysely'
import type { Database } from '#core/database.ts'
import { searchPage } from '#core/search/search.ts'
import { type Hit, type Results, unasked } from '#core/search/types.ts'
import { type Neighbour, placesAround, sheetsFromWider, type WiderSheet } from '../around/queries.ts'
import { type Nearest, nearestWithProjects } from '../around/queries-nearest.ts'
import { type Support, supportIn } from '../around/queries-support.ts'
import { placesByIds } from '../queries.ts'
import { codeInSlug, isSlug, kinds, type PlaceKind, type PlaceView, type Typology, typologiesOf } from '../rules.ts'

export type Place = PlaceView & {
  current: boolean
  zone: string
  population: number | null
  postcodes: string[]
  typologies: Typology[]
  /** Former communes, arrondissements, usual names. */
  aliases: string[]
}
export type Child = { name: string; slug: string; kind: PlaceKind; population: number | null; partly: boolean }
type Found = Pick<Results, 'hits' | 'total' | 'more'>

export type KnownPlace = {
  place: Place
  /** The widest first. */
  parents: PlaceView[]
  source: { version: string; loadedAt: Date }
}

export type PlacePageView = KnownPlace & {
  /** How many places of each level it contains. */
  inside: Partial<Record<PlaceKind, number>>
  children: Child[]
  projects: Found
  organisations: Found
  /** Labelled structures, family by family. */
  support: Support[]
  wider: WiderSheet[]
  around: Neighbour[]
  /** When no project is here: the nearest wider place that has some. */
  nearest: Nearest | null
  /** Parts of the journal and events that are about this place. */
  said: Hit[]
}

/** The territory at this address: what every part of its page begins from; null when there is none. */
export const placeAtSlug = async (db: Database, slug: string): Promise<KnownPlace | null> => {
  const row = isSlug(slug) ? await readRow(db, slug) : undefined
  if (!row) return null
  const [view, ...parents] = await placesByIds(db, [row.id, ...row.parentIds])
  if (!view) return null
  const { parentIds, version, loadedAt, rurality, ...own } = row
  const place = { ...view, ...own, typologies: typologiesOf({ rurality, zone: row.zone }) }
  return { place, parents, source: { version, loadedAt } }
}

/** All that the page of this territory says. */
export const readPlacePage = async (db: Database, known: KnownPlace): Promise<PlacePageView> => {
  const { place } = known
  const nearestFirst = known.parents.toReversed()
  const projectsHere = sheetsIn(db, place.id, 'project')
  const [projects, organisations, inside, children, wider, around, said, support, nearest] = await Promise.all([
    projectsHere,
    sheetsIn(db, place.id, 'organisation'),
    countInside(db, place.id),
    readChildren(db, place),
    sheetsFromWider(
      db,
      place.id,
      nearestFirst.map(({ id }) => id),
    ),
    placesAround(db, place, nearestFirst),
    saidOf(db, place.id),
    supportIn(db, place),
    projectsHere.then(({ total }) => (total === 0 ? nearestWithProjects(db, nearestFirst) : null)),
  ])
  return { ...known, inside, children, projects, organisations, support, wider, around, nearest, said }
}

type Row = {
  id: number
  current: boolean
  zone: string
  population: number | null
  rurality: string | null
  postcodes: string[]
  aliases: string[]
  parentIds: number[]
  version: string
  loadedAt: Date
}

const readRow = async (db: Database, slug: string): Promise<Row | undefined> => {
  const read = await sql<Row>`
    select t.id, current, zone, population, rurality, postcodes, split_part(source, '+', 1) as version, loaded_at as "loadedAt",
      array(select name from territory_alias where territory_id = t.id order by fold) as aliases,
      array(select p.id from territory_parent join territory p on p.id = parent_id where child_id = t.id
        order by array_position(${[...kinds]}::text[], p.kind)) as "parentIds"
    from territory t cross join geography_version
    where slug = ${slug}`.execute(db)
  return read.rows[0]
}

const shown = 10

/** What the journal and the agenda say of a place and of what it contains, the latest first. */
const saidOf = async (db: Database, placeId: number): Promise<Hit[]> => {
  const kinds = ['section', 'event', 'article']
  const { hits } = await searchPage(db, { ...unasked, kinds, placeId, perPage: 6 })
  return hits
}

const sheetsIn = (db: Database, placeId: number, kind: 'project' | 'organisation'): Promise<Found> =>
  searchPage(db, { ...unasked, kinds: [kind], placeId, perPage: shown })

const countInside = async (db: Database, id: number): Promise<Partial<Record<PlaceKind, number>>> => {
  const counted = await sql<{ kind: PlaceKind; places: number }>`
    select kind, count(*) as places from territory_parent join territory t on t.id = child_id
    where parent_id = ${id} and current group by kind`.execute(db)
  return Object.fromEntries(counted.rows.map(({ kind, places }) => [kind, places]))
}

const childKinds: Partial<Record<PlaceKind, PlaceKind>> = { country: 'region', region: 'department', epci: 'commune' }

// in a department: its groupings, those that lie across it partly, and the communes that are in none
const readChildren = async (db: Database, { id, kind }: PlaceView): Promise<Child[]> => {
  const read =
    kind === 'department'
      ? sql<Child>`
          select distinct t.name, t.slug, t.kind, t.population, t.kind = 'epci' and t.department_code is null as partly, t.fold
          from territory_parent inside
          join territory c on c.id = inside.child_id and c.kind = 'commune' and c.current
          left join territory_parent up
            join territory e on e.id = up.parent_id and e.kind = 'epci'
          on up.child_id = c.id
          join territory t on t.id = coalesce(e.id, c.id)
          where inside.parent_id = ${id} order by t.fold, t.slug`
      : sql<Child>`
          select name, slug, kind, population, false as partly
          from territory_parent join territory t on t.id = child_id
          where parent_id = ${id} and kind = ${childKinds[kind] ?? ''} and current order by fold, slug`
  return (await read.execute(db)).rows
}

/** The present address of a territory known by the code at the end of an old one, or null. */
export const currentSlug = async (db: Database, slug: string): Promise<string | null> => {
  const known = codeInSlug(slug)
  if (!known) return null
  const row = await db
    .selectFrom('territory')
    .select('slug')
    .where('code', '=', known.code)
    .where('kind', '=', known.kind)
    .executeTakeFirst()
  return row?.slug ?? null
}
