import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { test as base } from '#tests/support/database.ts'
import { randomFrom } from '../../../bench/random.ts'
import type { Database } from '../database.ts'
import { indexEntries, indexEntry, removeEntry } from './index-entry.ts'
import { entry, everything, lyonEntries } from './lyon.fixture.ts'
import { search } from './search.ts'
import { tidySearch } from './tidy.ts'
import { type Criteria, countLimit, type Entry, type Facets, type Results } from './types.ts'

const test = base.extend('lyon', async ({ db }): Promise<Database> => {
  await emptyIndex(db)
  await indexEntries(db, lyonEntries)
  return db
})

const emptyIndex = (db: Database) =>
  sql`truncate search_entry, search_key, search_value, search_tally, search_word restart identity`.execute(db)

const titles = (results: Results) => results.hits.map((hit) => hit.title)

const find = async (db: Database, q: string, more: Partial<Criteria> = {}) => search(db, { ...everything, q, ...more })

describe('what finds nothing', () => {
  test('all the words have to match', async ({ lyon }) => {
    const results = await find(lyon, 'incubateur garage', { exact: true })
    expect(results).toMatchObject({ total: 0, more: false, hits: [], correction: null })
    expect(Object.values(results.facets).flatMap((counts) => Object.keys(counts))).toEqual([])
  })

  test('a word far from every name is not corrected', async ({ lyon }) => {
    expect(await find(lyon, 'xqzwkj')).toMatchObject({ total: 0, correction: null })
    expect(await find(lyon, 'lio')).toMatchObject({ total: 1, correction: null })
  })

  test('a number is never corrected', async ({ lyon }) => {
    await indexEntry(lyon, entry({ title: 'Guéret', text: '23000' }))
    expect(await find(lyon, '23001')).toMatchObject({ total: 0, correction: null })
  })

  test('words that would match without the filters are not corrected', async ({ lyon }) => {
    expect(await find(lyon, 'lyon', { kind: 'project' })).toMatchObject({ total: 0, correction: null })
  })

  test('words as typed are searched without help when asked', async ({ lyon }) => {
    expect(await find(lyon, 'ronalpiya', { exact: true })).toMatchObject({ total: 0, correction: null })
    expect(titles(await find(lyon, 'ronalpia', { exact: true }))).toEqual(['Ronalpia'])
  })

  test('a value that no entry has matches nothing, even in an empty index', async ({ lyon }) => {
    expect((await find(lyon, '', { kind: 'article' })).total).toBe(0)
    expect((await find(lyon, '', { challengeIds: [999] })).total).toBe(0)
    expect((await find(lyon, '', { stages: ['nowhere'], kind: 'project' })).total).toBe(0)
    await emptyIndex(lyon)
    expect(await find(lyon, '')).toMatchObject({ total: 0, hits: [], atLeast: [] })
    expect(await find(lyon, 'lyon')).toMatchObject({ total: 0, hits: [], correction: null })
  })
})

describe('what people type', () => {
  for (const [typed, found] of [
    ['CRESS', 'CRESS Auvergne-Rhône-Alpes'],
    ['c.r.e.s.s.', 'CRESS Auvergne-Rhône-Alpes'],
    ['rdi', 'Rhône Développement Initiative'],
    ['cent sept', 'Le CentSept'],
    ['centsept', 'Le CentSept'],
    ['alterincub', 'Alter’Incub Rhône-Alpes'],
    ["alter'incub", 'Alter’Incub Rhône-Alpes'],
    ['startup des territoires', 'Soirée des idées'],
    ['Start-up de territoires', 'Soirée des idées'],
    ['écoles', 'École de la forêt'],
    ['ecoles forets', 'École de la forêt'],
    ['FORÊT', 'École de la forêt'],
    ['forest', 'École de la forêt'],
    ['caisse d epargne', 'Caisse d’Épargne Rhône-Alpes'],
    ['« locaux »', 'Locaux Motiv’'],
    ['st etienne', 'Saint-Étienne'],
    ['handi', 'Handishare'],
    ['ronalpya', 'Ronalpia'],
    ['guillotiere', 'Locaux Motiv’'],
    ['garages gueret', 'Garage solidaire de Guéret'],
    ['lyon', 'Lyon'],
    ['métropole', 'Métropole de Lyon'],
  ] as const) {
    test(`« ${typed} » finds ${found}`, async ({ lyon }) => {
      const results = await find(lyon, typed)
      expect(titles(results)[0]).toBe(found)
      expect(results.correction).toBeNull()
    })
  }

  for (const [typed, found, correction] of [
    ['locaux motif', 'Locaux Motiv’', 'locaux Motiv'],
    ['ronalpiya', 'Ronalpia', 'Ronalpia'],
    ['metropole lion', 'Métropole de Lyon', 'metropole Lyon'],
    ['métropolle de lyom', 'Métropole de Lyon', 'Métropole Lyon'],
    ['garajesolidaire', null, null],
    ['garagesolidaire', 'Garage solidaire de Guéret', 'Garage solidaire'],
    ['handi chare', null, null],
    ['handi share', 'Handishare', 'Handishare'],
    ['alterincoub', 'Alter’Incub Rhône-Alpes', 'Alter’Incub'],
    ['asociation', null, null],
  ] as const) {
    test(`« ${typed} » is read as ${correction ?? 'it is'}`, async ({ lyon }) => {
      const results = await find(lyon, typed)
      expect(results.correction).toBe(correction)
      expect(titles(results)[0] ?? null).toBe(found)
    })
  }

  test('of two corrections that sound as different, the one that finds more is chosen', async ({ lyon }) => {
    await indexEntries(
      lyon,
      ['Gare', 'Garde une', 'Garde deux'].map((title) => entry({ title, placeLabel: 'Nice' })),
    )
    expect((await find(lyon, 'garve')).correction).toBe('Garde')
  })

  test('small words alone search names', async ({ lyon }) => {
    expect(titles(await find(lyon, 'de la'))).toEqual(['École de la forêt'])
    expect(titles(await find(lyon, 'le')).slice(0, 2)).toEqual(['Le Lion-d’Angers', 'Le CentSept'])
  })

  test('nothing, or nothing but punctuation, is the whole index', async ({ lyon }) => {
    for (const typed of ['', '   ', '’', "' | & ! :* \\", '()<->%_']) {
      expect(await find(lyon, typed)).toMatchObject({ total: lyonEntries.length, correction: null })
    }
  })

  test('what looks like a query language is only words', async ({ lyon }) => {
    for (const typed of [
      "lyon' & !metropole",
      'lyon | zzz',
      "lyon:* <-> \\'",
      "'; drop table search_entry; --",
      '#1',
      '@1',
      '=lyon',
      '\u0000lyon\ud800',
    ]) {
      const results = await find(lyon, typed, { exact: true })
      expect(results.total).toBeLessThan(lyonEntries.length)
    }
    expect((await find(lyon, '=lyon \u0000')).total).toBeGreaterThan(0)
  })
})

describe('order', () => {
  test('the very name first, then names that begin so, then names that hold the words, then the rest', async ({
    lyon,
  }) => {
    await indexEntries(lyon, [
      entry({ title: 'Maison du lac', summary: 'Un lieu de Tarare, Tarare, Tarare.' }),
      entry({ title: 'Les amis de Tarare' }),
      entry({ title: 'Tararette' }),
      entry({ title: 'Tarare en fête' }),
      entry({ title: 'Tarare', kind: 'territory' }),
    ])
    expect(titles(await find(lyon, 'tarare'))).toEqual([
      'Tarare',
      'Tarare en fête',
      'Tararette',
      'Les amis de Tarare',
      'Maison du lac',
    ])
  })

  test('of two places of the same name, the more populated', async ({ lyon }) => {
    const places = [
      entry({ title: 'Die', subjectId: 'small', prominence: 90 }),
      entry({ title: 'Die', subjectId: 'big', prominence: 4_800 }),
    ]
    await indexEntries(lyon, places)
    expect((await find(lyon, 'die')).hits.map((hit) => hit.subjectId).slice(0, 2)).toEqual(['big', 'small'])
  })

  test('by name without regard for accents, by date from the latest', async ({ lyon }) => {
    await indexEntry(lyon, entry({ title: 'Écluse', changedAt: new Date('2019-01-01T00:00:00Z') }))
    expect(titles(await find(lyon, '', { sort: 'name', kind: 'organisation' })).slice(3, 6)).toEqual([
      'Écluse',
      'Garage solidaire de Guéret',
      'Handishare',
    ])
    expect(titles(await find(lyon, '', { sort: 'recent' }))[0]).toBe('Écluse')
    expect(titles(await find(lyon, 'rhone alpes', { sort: 'name' }))).toEqual([
      'Alter’Incub Rhône-Alpes',
      'Caisse d’Épargne Rhône-Alpes',
      'CRESS Auvergne-Rhône-Alpes',
      'Lyon',
      'URSCOP Rhône-Alpes',
    ])
  })
})

describe('keeping the index', () => {
  test('an entry that changes is found by what it says now, and only so', async ({ lyon }) => {
    await indexEntry(
      lyon,
      entry({
        title: 'Ronalpia',
        summary: 'Accompagne ceux qui entreprennent.',
        stage: 'scaling',
        changedAt: new Date('2020-05-01T10:00:00.123Z'),
      }),
    )
    expect((await find(lyon, 'ronalpia incubateur', { exact: true })).total).toBe(0)
    const results = await find(lyon, 'ronalpia')
    expect(results.hits).toEqual([
      {
        kind: 'organisation',
        subjectId: 'Ronalpia',
        path: '/organisations/Ronalpia',
        title: 'Ronalpia',
        summary: 'Accompagne ceux qui entreprennent.',
        placeLabel: '',
        challengeIds: [],
        stage: 'scaling',
        legalForm: null,
        fictional: false,
        changedAt: new Date('2020-05-01T10:00:00.123Z'),
      },
    ])
  })

  test('an entry taken out is not found, nor counted, nor given as a correction', async ({ lyon }) => {
    await removeEntry(lyon, 'organisation', 'Ronalpia')
    await removeEntry(lyon, 'organisation', 'Ronalpia')
    expect(await find(lyon, 'ronalpiya')).toMatchObject({ total: 0, correction: null })
    expect((await find(lyon, '')).facets.kinds).toEqual({ organisation: 10, project: 2, territory: 4 })
  })

  test('of an entry given twice, the last counts; a text cut in the middle of a character is taken', async ({
    lyon,
  }) => {
    const twice = [
      entry({ title: 'Avant', subjectId: 'x' }),
      entry({ title: 'Après', subjectId: 'x', summary: 'cut \ud83d' }),
    ]
    await indexEntries(lyon, twice)
    await indexEntries(lyon, [])
    expect(titles(await find(lyon, 'apres'))).toEqual(['Après'])
    expect((await find(lyon, 'avant', { exact: true })).total).toBe(0)
  })
})

describe('counts and pages', () => {
  test('agree with a naive count, whatever is asked', { timeout: 120_000 }, async ({ db }) => {
    await emptyIndex(db)
    const world = await randomWorld(db)
    for (let turn = 0; turn < 120; turn += 1) {
      const criteria = randomCriteria()
      const results = await search(db, criteria)
      expect({ criteria, total: results.total }).toEqual({ criteria, total: matching(world, criteria).length })
      expect({ criteria, facets: results.facets }).toEqual({ criteria, facets: naiveFacets(world, criteria) })
      expect(results).toMatchObject({ more: false, atLeast: [], correction: null })
      if (turn === 60) await tidySearch(db)
    }
  })

  test('pages give every answer once, in one order', { timeout: 120_000 }, async ({ db }) => {
    await emptyIndex(db)
    const world = await randomWorld(db)
    for (let turn = 0; turn < 24; turn += 1) {
      const criteria = { ...randomCriteria(), perPage: 7, sort: random.pick(['relevance', 'name', 'recent'] as const) }
      const whole = await search(db, { ...criteria, perPage: 1000 })
      const cut: string[] = []
      for (let page = 1; (page - 1) * 7 < whole.total; page += 1)
        cut.push(...(await search(db, { ...criteria, page })).hits.map(idOf))
      expect({ criteria, cut }).toEqual({ criteria, cut: whole.hits.map(idOf) })
      expect(cut.toSorted()).toEqual(matching(world, criteria).map(idOf).toSorted())
      expect((await search(db, { ...criteria, page: Math.ceil(whole.total / 7) + 1 })).hits).toEqual([])
    }
  })

  test('beyond the limit, say that there are more, and stay exact where it costs nothing', { timeout: 60_000 }, async ({
    lyon,
  }) => {
    const crowd = Array.from({ length: countLimit + 30 }, (_, n) =>
      entry({ title: `Foule ${n}`, kind: n % 2 ? 'project' : 'organisation', stage: 'emerging' }),
    )
    await indexEntries(lyon, crowd)
    await indexEntry(lyon, entry({ title: 'Foule', kind: 'territory' }))
    const words = await find(lyon, 'foule', { stages: ['emerging'] })
    expect(words).toMatchObject({ total: countLimit, more: true })
    expect(words.atLeast).toEqual(['kinds', 'challenges', 'stages', 'legalForms', 'ruralities', 'departments'])
    expect((words.facets.kinds.project ?? 0) + (words.facets.kinds.organisation ?? 0)).toBeGreaterThanOrEqual(
      countLimit,
    )
    expect(titles(await find(lyon, 'foule'))[0]).toBe('Foule')
    const half = await find(lyon, 'foule', { kind: 'project' })
    expect(half).toMatchObject({ total: countLimit / 2 + 15, more: false, atLeast: ['kinds'] })
    const all = await find(lyon, '')
    expect(all).toMatchObject({ total: countLimit, more: true, atLeast: [] })
    expect(all.facets.kinds).toEqual({ organisation: 11 + 5015, project: 2 + 5015, territory: 5 })
    const deep = await Promise.all(
      ['relevance', 'name', 'recent'].map((sort) => find(lyon, 'foule', { sort: sort as Criteria['sort'], page: 500 })),
    )
    expect(deep.map((results) => results.hits.length)).toEqual([20, 20, 20])
    expect((await find(lyon, 'foule', { page: 501 })).hits).toEqual([])
  })
})

const random = randomFrom(107)
const vocabulary = ['alpaga', 'bravoure', 'carillon', 'domino', 'estrade', 'flacon', 'gondole']
const someOf = <T>(bank: readonly T[], most: number): T[] => [
  ...new Set(Array.from({ length: random.below(most + 1) }, () => random.pick(bank))),
]
const [kinds, stageBank, forms, milieux] = [
  ['project', 'organisation', 'territory'],
  ['emerging', 'scaling'],
  ['association', 'company', 'mutual'],
  ['rural', 'urban', 'overseas'],
]
const [challenges, places, departments] = [
  [1, 2, 3, 4, 5],
  [10, 11, 12, 13],
  ['01', '2A', '971'],
]

const randomEntry = (number: number): Entry =>
  entry({
    subjectId: String(number),
    title: someOf(vocabulary, 3).join(' ') || 'Sans nom',
    summary: someOf(vocabulary, 3).join(' '),
    kind: random.pick(kinds),
    challengeIds: someOf(challenges, 3),
    placeIds: someOf(places, 3),
    departmentCodes: someOf(departments, 2),
    ruralities: someOf(milieux, 2),
    stage: random.chance(0.5) ? random.pick(stageBank) : null,
    legalForm: random.chance(0.5) ? random.pick(forms) : null,
    prominence: random.below(3),
    changedAt: new Date(1_500_000_000_000 + random.below(50) * 86_400_000),
  })

/** Entries made, then for some changed or taken out: counts must follow. */
const randomWorld = async (db: Database): Promise<Entry[]> => {
  const world = new Map(Array.from({ length: 400 }, (_, n) => [n, randomEntry(n)]))
  await indexEntries(db, [...world.values()])
  for (let turn = 0; turn < 30; turn += 1) {
    const [changed, gone] = [random.below(400), random.below(400)]
    world.set(changed, { ...randomEntry(changed), kind: world.get(changed)?.kind ?? 'project' })
    await indexEntry(db, world.get(changed) ?? randomEntry(changed))
    await removeEntry(db, world.get(gone)?.kind ?? '', String(gone))
    world.delete(gone)
  }
  return [...world.values()]
}

const randomCriteria = (): Criteria => ({
  ...everything,
  q: random.chance(0.5) ? someOf(vocabulary, 2).join(' ') : '',
  kind: random.chance(0.4) ? random.pick(kinds) : null,
  challengeIds: random.chance(0.3) ? someOf(challenges, 2) : [],
  placeId: random.chance(0.3) ? random.pick(places) : null,
  stages: random.chance(0.3) ? someOf(stageBank, 2) : [],
  legalForms: random.chance(0.3) ? someOf(forms, 2) : [],
  ruralities: random.chance(0.3) ? someOf(milieux, 2) : [],
  exact: true,
})

const idOf = ({ kind, subjectId }: { kind: string; subjectId: string }) => `${kind} ${subjectId}`

const valuesOf = (one: Entry): Record<keyof Facets, (string | number)[]> => ({
  kinds: [one.kind],
  challenges: [...one.challengeIds],
  stages: one.stage ? [one.stage] : [],
  legalForms: one.legalForm ? [one.legalForm] : [],
  ruralities: [...one.ruralities],
  departments: [...one.departmentCodes],
})

const matching = (world: readonly Entry[], criteria: Criteria, but?: keyof Facets): Entry[] => {
  const { kind, challengeIds, stages, legalForms, ruralities } = criteria
  const filtered = {
    kinds: kind ? [kind] : [],
    challenges: challengeIds,
    stages,
    legalForms,
    ruralities,
    departments: [],
  }
  const wanted: Record<keyof Facets, readonly (string | number)[]> = filtered
  return world.filter((one) => {
    const said = `${one.title} ${one.summary}`.split(' ')
    const filters = (Object.keys(wanted) as (keyof Facets)[]).filter((list) => list !== but && wanted[list].length > 0)
    return (
      criteria.q.split(' ').every((word) => word === '' || said.includes(word)) &&
      (criteria.placeId === null || one.placeIds.includes(criteria.placeId)) &&
      filters.every((list) => valuesOf(one)[list].some((value) => wanted[list].includes(value)))
    )
  })
}

const naiveFacets = (world: readonly Entry[], criteria: Criteria) =>
  Object.fromEntries(
    (['kinds', 'challenges', 'stages', 'legalForms', 'ruralities', 'departments'] as const).map((list) => {
      const values = matching(world, criteria, list).flatMap((one) => valuesOf(one)[list].map(String))
      return [
        list,
        Object.fromEntries(
          [...new Set(values)].map((value) => [value, values.filter((other) => other === value).length]),
        ),
      ]
    }),
  )
