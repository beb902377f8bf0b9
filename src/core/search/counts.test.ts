import { expect } from 'vitest'
import { randomFrom } from '../../../bench/random.ts'
import type { Database } from '../database.ts'
import { indexEntries, indexEntry, removeEntry } from './index-entry.ts'
import { emptyIndex, entry, everything, find, test, titles } from './lyon.fixture.ts'
import { search, searchPage } from './search.ts'
import { tidySearch } from './tidy.ts'
import { type Criteria, countLimit, type Entry, type Facets } from './types.ts'
import { allNumbers, hitsNumbered } from './whole.ts'

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
    const { total, more, hits } = await search(db, criteria)
    if (total > 0) expect(await searchPage(db, criteria)).toEqual({ total, more, hits })
    expect({ criteria, cut }).toEqual({ criteria, cut: whole.hits.map(idOf) })
    expect(cut.toSorted()).toEqual(matching(world, criteria).map(idOf).toSorted())
    expect((await search(db, { ...criteria, page: Math.ceil(whole.total / 7) + 1 })).hits).toEqual([])
  }
})

test('what filters leave is read whole, in the order of the pages', { timeout: 60_000 }, async ({ db }) => {
  await emptyIndex(db)
  const world = await randomWorld(db)
  for (let turn = 0; turn < 30; turn += 1) {
    const sort = random.pick(['relevance', 'name', 'recent'] as const)
    const criteria = { ...randomCriteria(), q: '', sort, perPage: 1000 }
    const whole = await hitsNumbered(db, await allNumbers(db, criteria))
    expect({ criteria, whole: whole.map(idOf) }).toEqual({
      criteria,
      whole: (await search(db, criteria)).hits.map(idOf),
    })
    expect(whole).toHaveLength(matching(world, criteria).length)
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
  expect(words.atLeast).toEqual(['kinds', 'challenges', 'stages', 'legalForms', 'ruralities', 'departments', 'marks'])
  expect((words.facets.kinds.project ?? 0) + (words.facets.kinds.organisation ?? 0)).toBeGreaterThanOrEqual(countLimit)
  expect(titles(await find(lyon, 'foule'))[0]).toBe('Foule')
  const half = await find(lyon, 'foule', { kinds: ['project'] })
  expect(half).toMatchObject({ total: countLimit / 2 + 15, more: false, atLeast: ['kinds'] })
  const all = await find(lyon, '')
  expect(all).toMatchObject({ total: countLimit, more: true, atLeast: [] })
  expect(all.facets.kinds).toEqual({ organisation: 11 + 5015, project: 2 + 5015, territory: 5 })
  await indexEntry(lyon, entry({ title: 'Seul', kind: 'territory', stage: 'emerging' }))
  const alone = await find(lyon, '', { kinds: ['territory'], stages: ['emerging'] })
  expect(alone).toMatchObject({ total: 1, more: false, atLeast: ['kinds'], facets: { kinds: { territory: 1 } } })
  expect(await allNumbers(lyon, { ...everything, stages: ['emerging'] })).toHaveLength(countLimit + 31)
  const deep = await Promise.all(
    ['relevance', 'name', 'recent'].map((sort) => find(lyon, 'foule', { sort: sort as Criteria['sort'], page: 500 })),
  )
  expect(deep.map((results) => results.hits.length)).toEqual([20, 20, 20])
  expect((await find(lyon, 'foule', { page: 501 })).hits).toEqual([])
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
    marks: random.chance(0.3) ? ['banner'] : [],
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
  kinds: random.chance(0.4) ? someOf(kinds, 2) : [],
  challengeIds: random.chance(0.3) ? someOf(challenges, 2) : [],
  placeId: random.chance(0.3) ? random.pick(places) : null,
  stages: random.chance(0.3) ? someOf(stageBank, 2) : [],
  legalForms: random.chance(0.3) ? someOf(forms, 2) : [],
  ruralities: random.chance(0.3) ? someOf(milieux, 2) : [],
  marks: random.chance(0.2) ? ['banner'] : [],
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
  marks: [...one.marks],
})

const matching = (world: readonly Entry[], criteria: Criteria, but?: keyof Facets): Entry[] => {
  const { kinds, challengeIds, stages, legalForms, ruralities, marks } = criteria
  const filtered = {
    kinds,
    challenges: challengeIds,
    stages,
    legalForms,
    ruralities,
    departments: [],
    marks,
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
    (['kinds', 'challenges', 'stages', 'legalForms', 'ruralities', 'departments', 'marks'] as const).map((list) => {
      const values = matching(world, criteria, list).flatMap((one) => valuesOf(one)[list].map(String))
      return [
        list,
        Object.fromEntries(
          [...new Set(values)].map((value) => [value, values.filter((other) => other === value).length]),
        ),
      ]
    }),
  )
