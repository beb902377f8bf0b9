import { describe, expect } from 'vitest'
import { indexEntries, indexEntry } from './index-entry.ts'
import { emptyIndex, entry, find, lyonEntries, test, titles } from './lyon.fixture.ts'

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
    expect(await find(lyon, 'lyon', { kinds: ['project'] })).toMatchObject({ total: 0, correction: null })
  })

  test('words as typed are searched without help when asked', async ({ lyon }) => {
    expect(await find(lyon, 'ronalpiya', { exact: true })).toMatchObject({ total: 0, correction: null })
    expect(titles(await find(lyon, 'ronalpia', { exact: true }))).toEqual(['Ronalpia'])
  })

  test('a value that no entry has matches nothing, even in an empty index', async ({ lyon }) => {
    expect((await find(lyon, '', { kinds: ['article'] })).total).toBe(0)
    expect((await find(lyon, '', { challengeIds: [999] })).total).toBe(0)
    expect((await find(lyon, '', { stages: ['nowhere'], kinds: ['project'] })).total).toBe(0)
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
    expect(titles(await find(lyon, '', { sort: 'name', kinds: ['organisation'] })).slice(3, 6)).toEqual([
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
