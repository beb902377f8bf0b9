import { slugify } from '#core/pure/text.ts'
import type { Entry } from '#core/search/types.ts'
import { acronymOf, organisationName, projectName } from './names.ts'
import { organisationTypes } from './organisation-types.ts'
import type { Place, Places } from './places.ts'
import type { Random } from './random.ts'
import { need, organisationSummary, projectSummary } from './sentences.ts'

/** A challenge with the ones it belongs to. */
export type Challenge = { id: number; name: string; lineage: number[] }

/** One invented sheet, as its tables keep it. */
export type SeedSheet = {
  id: string
  kind: 'organisation' | 'project'
  slug: string
  name: string
  acronym: string | null
  summary: string
  need: string
  stage: string | null
  legalForm: string | null
  seatId: number
  organisationId: string | null
  /** Under the bannière: one project in five. */
  banner: 'member' | null
  at: string
  challenges: Challenge[]
  places: Place[]
  seat: Place
}

const roots = { organisation: '/organisations', project: '/projets' } as const
const stages = ['emerging', 'emerging', 'experimented', 'experimented', 'experimented', 'scaling'] as const
const firstDay = Date.UTC(2018, 1, 22)
const aDay = 24 * 3600 * 1000

const types = organisationTypes.flatMap((type) => Array.from({ length: type.share }, () => type))

/** The invented identifier of a sheet: the same in every world of that seed. */
const idOf = (kind: SeedSheet['kind'], seed: number, number: number): string =>
  `${(seed >>> 0).toString(16).padStart(8, '0')}-${kind === 'organisation' ? '0000' : '0001'}-4000-8000-${number.toString(16).padStart(12, '0')}`

export type World = { random: Random; seed: number; places: Places; challenges: readonly Challenge[] }

/** The organisation number `number` of this world. */
export const organisation = (world: World, number: number): SeedSheet => {
  const { random } = world
  const type = random.pick(types)
  const legalForm = random.pick(type.forms)
  const common = commonOf(world, 'organisation', number, (place) => organisationName(random, type, place))
  const acronym = random.chance(0.12) ? acronymOf(common.name) : null
  const summary = organisationSummary(random, type, legalForm, common.seat.name)
  return { ...common, acronym, legalForm, summary, stage: null, organisationId: null }
}

/** The project number `number`, most often carried by one of the organisations. */
export const project = (world: World, number: number, organisations: number): SeedSheet => {
  const { random, seed } = world
  const common = commonOf(world, 'project', number, (place) => projectName(random, place))
  const carried = organisations > 0 && random.chance(0.8)
  return {
    ...common,
    acronym: null,
    legalForm: null,
    summary: projectSummary(random, common.seat.name),
    stage: random.pick(stages),
    organisationId: carried ? idOf('organisation', seed, random.below(organisations)) : null,
  }
}

const commonOf = (world: World, kind: SeedSheet['kind'], number: number, nameAt: (place: string) => string) => {
  const { random, seed, places } = world
  const seat = places.anywhere(random)
  const name = nameAt(seat.name)
  return {
    id: idOf(kind, seed, number),
    kind,
    name,
    slug: `${slugify(name)}-${seed}-${number}`,
    need: kind === 'project' || random.chance(0.3) ? need(random) : '',
    seat,
    banner: kind === 'project' && number % 5 === 0 ? ('member' as const) : null,
    seatId: seat.id,
    places: placesOfAction(world, seat),
    challenges: challengesOf(world),
    at: new Date(firstDay + random.below(3000) * aDay + random.below(aDay)).toISOString(),
  }
}

// mostly at home, sometimes wider, now and then in a second place
const placesOfAction = ({ random, places }: World, seat: Place): Place[] => {
  const levels = [seat, ...seat.parents.flatMap((id) => places.byId.get(id) ?? [])]
  const here = levels[Math.min(Math.floor(random.next() ** 2.5 * 5), levels.length - 1)] ?? seat
  return random.chance(0.1) ? [...new Set([here, places.anywhere(random)])] : [here]
}

const challengesOf = ({ random, challenges }: World): Challenge[] => [
  ...new Set(Array.from({ length: 1 + random.below(3) }, () => random.pickEarly(challenges))),
]

/** What the search keeps of a sheet. */
export const entryOf = (sheet: SeedSheet): Entry => {
  const concerned = [sheet.seat, ...sheet.places]
  return {
    kind: sheet.kind,
    subjectId: sheet.id,
    path: `${roots[sheet.kind]}/${sheet.slug}`,
    title: sheet.name,
    summary: sheet.summary,
    aliases: sheet.acronym ? [sheet.acronym] : [],
    text: [sheet.need, ...sheet.challenges.map((challenge) => challenge.name)].join(' '),
    placeLabel: sheet.seat.name,
    challengeIds: [...new Set(sheet.challenges.flatMap((challenge) => challenge.lineage))],
    placeIds: [...new Set(concerned.flatMap((place) => [place.id, ...place.parents]))],
    departmentCodes: [...new Set(concerned.flatMap((place) => place.departmentCode ?? []))],
    ruralities: [...new Set(concerned.flatMap(typologies))],
    stage: sheet.stage,
    legalForm: sheet.legalForm,
    marks: sheet.banner ? ['banner'] : [],
    prominence: 0,
    fictional: true,
    changedAt: new Date(sheet.at),
  }
}

const typologies = ({ rurality, zone }: Place): string[] => [
  ...(rurality ? [rurality] : []),
  ...(zone === 'metro' ? [] : ['overseas']),
]
