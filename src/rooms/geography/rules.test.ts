import { expect, test } from 'vitest'
import { codeInSlug, contextOf, mainRurality, placeFold, ruralityOf, typologiesOf } from './rules.ts'

test('a place whose inhabitants nobody counted has no class', () => {
  expect(ruralityOf(null, 'METRO')).toBeNull()
  expect(typologiesOf({ rurality: null, zone: 'metro' })).toEqual([])
})

test.each([
  [0, null, 'rural'],
  [9_999, null, 'rural'],
  [9_999, 'CC', 'rural'],
  [9_999, 'CA', 'periurban'],
  [12, 'CU', 'periurban'],
  [12, 'METRO', 'periurban'],
  [12, 'MET69', 'periurban'],
  [10_000, 'CC', 'urban'],
  [10_000, null, 'urban'],
] as const)('%i inhabitants in %s: %s', (population, epciType, rurality) => {
  expect(ruralityOf(population, epciType)).toBe(rurality)
})

test('overseas is counted besides the class', () => {
  expect(typologiesOf({ rurality: 'urban', zone: 'drom' })).toEqual(['urban', 'overseas'])
  expect(typologiesOf({ rurality: null, zone: 'com' })).toEqual(['overseas'])
})

test('a wider place takes a class only when more than half of its inhabitants live in it', () => {
  expect(mainRurality({ rural: 0, periurban: 0, urban: 0 })).toBeNull()
  expect(mainRurality({ rural: 50, periurban: 20, urban: 30 })).toBeNull()
  expect(mainRurality({ rural: 51, periurban: 20, urban: 29 })).toBe('rural')
})

const named = (kind: string, name: string) => ({ kind, name })

test('the context tells a place from its namesakes', () => {
  const [rhone, aura] = [named('department', 'Rhône'), named('region', 'Auvergne-Rhône-Alpes')]
  expect(contextOf(named('commune', 'Lyon'), [named('epci', 'Métropole de Lyon'), rhone, aura], ['Rhône'])).toBe(
    'Rhône, Auvergne-Rhône-Alpes',
  )
  expect(contextOf(named('region', 'Bretagne'), [named('country', 'France')], [])).toBe('France')
  expect(contextOf(named('country', 'France'), [], [])).toBe('')
})

test('a name is not repeated as its own context', () => {
  const mayotte = named('region', 'Mayotte')
  expect(contextOf(named('department', 'Mayotte'), [mayotte], ['Mayotte'])).toBe('France')
  expect(contextOf(named('commune', 'Mamoudzou'), [named('department', 'Mayotte'), mayotte], ['Mayotte'])).toBe(
    'Mayotte',
  )
})

test('a grouping across departments says so', () => {
  expect(contextOf(named('epci', 'CC Ventoux Sud'), [], ['Drôme', 'Vaucluse'])).toBe('à cheval sur Drôme et Vaucluse')
})

test.each([
  ['metropole-de-lyon', null],
  ['nope', null],
  ['lyon-6912', null],
  ['-', null],
  ['lyon-69123', { kind: 'commune', code: '69123' }],
  ['bastia-2b033', { kind: 'commune', code: '2B033' }],
  ['rhone-69', { kind: 'department', code: '69' }],
  ['corse-du-sud-2a', { kind: 'department', code: '2A' }],
  ['mayotte-976', { kind: 'department', code: '976' }],
  ['grand-lyon-200046977', { kind: 'epci', code: '200046977' }],
])('the code in %s', (slug, code) => {
  expect(codeInSlug(slug)).toEqual(code)
})

test('« st » is read as « saint », in the middle of a name too', () => {
  expect(placeFold('St-Étienne / Ste Foy')).toBe('saint etienne sainte foy')
})
