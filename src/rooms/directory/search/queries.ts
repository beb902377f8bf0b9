import type { Database } from '#core/database.ts'
import { search } from '#core/search/search.ts'
import type { Criteria, Hit, Results } from '#core/search/types.ts'
import { type Challenge, type ChallengeNode, challengesByIds, challengeTree } from '#rooms/challenges/index.ts'
import { ancestorsOf, type PlaceView, placeById, placesByIds, resolvePlace } from '#rooms/geography/index.ts'
import { whereParams } from './address.ts'
import { allOf } from './challenges.ts'
import { type Asked, criteriaOf, everything, hasWords, type Where } from './criteria.ts'
import { listedKinds, spokenKinds } from './kinds.ts'
import type { Reading } from './reading.ts'

/** What an address comes to once its place and its challenges are known. */
export type Understood = {
  /** What could be used, the place under its own address: links are made from this. */
  asked: Asked
  challenges: ChallengeNode[]
  challengeIds: number[]
  place: PlaceView | null
  /** Places to choose from, when the words typed name several or resemble some. */
  candidates: PlaceView[]
  ignored: string[]
}

export type SearchView = Understood & {
  results: Results
  /** What the map shows, department by department: never the territories, even when the answers hold some. */
  departments: { counts: Record<string, number>; atLeast: boolean }
  /** Larger places around the one asked, nearest first; looked for only when little was found. */
  wider: PlaceView[]
  /** What is said of #FrenchImpact itself with these words: never drowned among the sheets. */
  answers: Hit[]
}

const little = 5

/** All that the search page shows: the place if one is asked, the search itself, larger places when little was found. */
export const readSearch = async (db: Database, reading: Reading, now: Date): Promise<SearchView> => {
  const understood = await understand(db, reading, now)
  const { asked, challengeIds, place } = understood
  const criteria = criteriaOf(asked, challengeIds, place?.id ?? null)
  const [results, spoken] = await Promise.all([search(db, criteria), spokenIn(db, asked)])
  const mapped =
    asked.view === 'map' && criteria.kinds.length === 0 ? await withoutPlaces(db, criteria, results) : results
  const wider = place && results.total < little ? await placesAround(db, place.id) : []
  const departments = { counts: mapped.facets.departments, atLeast: mapped.atLeast.includes('departments') }
  const answers = results.total > shownAnswers ? spoken : []
  return { ...understood, results, departments, wider, answers }
}

const shownAnswers = 3

/** Only for the first page of a search by words among everything; asked at the same time, so that nobody waits for it. */
const spokenIn = async (db: Database, asked: Asked): Promise<Hit[]> => {
  if (!hasWords(asked) || asked.kind !== null || asked.page > 1) return []
  const everywhere = criteriaOf({ ...everything, q: asked.q, exact: asked.exact }, [], null)
  const { hits } = await search(db, { ...everywhere, kinds: spokenKinds, perPage: shownAnswers })
  return hits
}

const withoutPlaces = (db: Database, criteria: Criteria, { correction }: Results): Promise<Results> =>
  search(db, { ...criteria, q: correction ?? criteria.q, kinds: listedKinds, page: 1, perPage: 0, exact: true })

/** Finds the place and the challenges that an address names. What does not exist is put aside with the rest of the junk. */
export const understand = async (db: Database, { asked, ignored }: Reading, now: Date): Promise<Understood> => {
  const tree = await challengesOnceAMinute(db, now.getTime())
  const { chosen, unknown } = await resolveChallenges(db, tree, asked.challenges)
  const { place, candidates } = await resolveWhere(db, asked.where)
  const lost = place || asked.where?.by === 'words' ? null : asked.where
  const where: Where | null = place ? { by: 'place', value: place.slug } : lost ? null : asked.where
  return {
    asked: { ...asked, challenges: chosen.map(({ slug }) => slug).sort(), where },
    challenges: tree,
    challengeIds: narrowest(chosen),
    place,
    candidates,
    ignored: [
      ...ignored,
      ...unknown.map((slug) => `defi=${slug}`),
      ...whereParams(lost).map((param) => param.join('=')),
    ],
  }
}

/** The challenges of these addresses; one that was merged gives the one that took it in. */
const resolveChallenges = async (db: Database, tree: readonly ChallengeNode[], slugs: readonly string[]) => {
  const present = allOf(tree)
  const former = slugs.filter((slug) => !present.some((challenge) => challenge.slug === slug))
  const merged =
    former.length === 0
      ? []
      : await db.selectFrom('challenge').select(['id', 'slug']).where('slug', 'in', former).execute()
  const heirs =
    merged.length === 0
      ? []
      : await challengesByIds(
          db,
          merged.map(({ id }) => id),
        )
  return {
    chosen: present.filter(({ id, slug }) => slugs.includes(slug) || heirs.some((heir) => heir.id === id)),
    unknown: former.filter((slug) => !merged.some((challenge) => challenge.slug === slug)),
  }
}

/** « Cohésion des territoires » ticked with its « Ruralité » means the latter: the wider one would drown it. */
const narrowest = (chosen: readonly Challenge[]): number[] =>
  chosen.filter(({ id }) => !chosen.some(({ parentId }) => parentId === id)).map(({ id }) => id)

type Resolved = { place: PlaceView | null; candidates: PlaceView[] }

const resolveWhere = async (db: Database, where: Where | null): Promise<Resolved> => {
  if (where === null) return { place: null, candidates: [] }
  if (where.by === 'words') {
    const found = await resolvePlace(db, where.value, where.id)
    return found.kind === 'one'
      ? { place: found.place, candidates: [] }
      : { place: null, candidates: found.kind === 'several' ? found.places : [] }
  }
  const row = await db
    .selectFrom('territory')
    .select('id')
    .where((eb) => {
      if (where.by === 'department') return eb.and([eb('kind', '=', 'department'), eb('code', '=', where.value)])
      return /^\d+$/.test(where.value) ? eb('id', '=', Number(where.value)) : eb('slug', '=', where.value)
    })
    .executeTakeFirst()
  return { place: row ? await placeById(db, row.id) : null, candidates: [] }
}

const narrowToWide = ['epci', 'department', 'region', 'country']

const placesAround = async (db: Database, id: number): Promise<PlaceView[]> => {
  const ids = await ancestorsOf(db, [id])
  const around = await placesByIds(
    db,
    ids.filter((other) => other !== id),
  )
  return around.sort((a, b) => narrowToWide.indexOf(a.kind) - narrowToWide.indexOf(b.kind))
}

const freshForMs = 60_000
const kept = new WeakMap<Database, { at: number; challenges: Promise<ChallengeNode[]> }>()

const challengesOnceAMinute = (db: Database, now: number): Promise<ChallengeNode[]> => {
  const last = kept.get(db)
  if (last && now - last.at < freshForMs) return last.challenges
  const challenges = challengeTree(db)
  kept.set(db, { at: now, challenges })
  challenges.catch(() => kept.delete(db))
  return challenges
}
