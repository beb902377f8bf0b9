import { expect, test } from 'vitest'
import { countLimit } from '#core/search/types.ts'
import { paramsOf, urlOf } from './address.ts'
import { legalFormChoices, markChoices, ruralityChoices, stageChoices } from './choices.ts'
import { type Asked, change, everything, maxPage, perPage, type Where } from './criteria.ts'
import { kinds } from './kinds.ts'
import { readAsked } from './reading.ts'

const read = (query: string) => readAsked(new URLSearchParams(query))

test.each([
  ['genre=licorne', 'genre=licorne'],
  ['stade=mûr&stade=emergent', 'stade=mûr'],
  ['forme=sarl', 'forme=sarl'],
  ['milieu=lunaire', 'milieu=lunaire'],
  ['tri=hasard', 'tri=hasard'],
  ['vue=3d', 'vue=3d'],
  ['page=0', 'page=0'],
  ['page=-1', 'page=-1'],
  ['page=2.5', 'page=2.5'],
  ['page=1e3', 'page=1e3'],
  [`page=${maxPage + 1}`, `page=${maxPage + 1}`],
  ['defi=../etc', 'defi=../etc'],
  ['defi=Inclusion', 'defi=Inclusion'],
  ['lieu=Lyon 69', 'lieu=Lyon 69'],
  ['lieu=99999999999', 'lieu=99999999999'],
  ['departement=1', 'departement=1'],
  ['autour=Lyon&autour_id=abc', 'autour_id=abc'],
  ['tel-quel=oui', 'tel-quel=oui'],
])('« %s » is put aside and named', (query, named) => {
  expect(read(query).ignored).toEqual([named])
})

test('junk never makes a value: the rest of the address still counts', () => {
  const { asked } = read('q=mobilit%C3%A9&genre=licorne&stade=m%C3%BBr&stade=emergent&page=abc&utm_source=lettre')
  expect(asked).toEqual({ ...everything, q: 'mobilité', stages: ['emerging'] })
})

test('characters that PostgreSQL refuses never reach it', () => {
  expect(read('q=a%00b%0D%0A%1Bc%ED%A0%80').asked.q).not.toMatch(/[\p{Cc}\p{Cs}]/u)
  expect(read('autour=Ly%00on').asked.where).toEqual({ by: 'words', value: 'Ly on', id: null })
  expect(read('genre=%00').ignored).toEqual([])
})

test('a very long address is cut to what one could have meant', () => {
  const { asked, ignored } = read(
    `q=${'é'.repeat(5_000)}&${Array.from({ length: 50 }, (_, i) => `defi=d${i}`).join('&')}`,
  )
  expect([...asked.q]).toHaveLength(100)
  expect(asked.challenges).toHaveLength(20)
  expect(ignored).toHaveLength(30)
})

test('empty fields of a form say nothing', () => {
  expect(read('q=&genre=&autour=&autour_id=&tri=&page=')).toEqual({ asked: everything, ignored: [] })
})

test('the place typed wins over the place kept', () => {
  expect(read('lieu=creuse-23&autour=Lyon&autour_id=12').asked.where).toEqual({ by: 'words', value: 'Lyon', id: 12 })
  expect(read('lieu=creuse-23&departement=69').asked.where).toEqual({ by: 'place', value: 'creuse-23' })
  expect(read('departement=2a').asked.where).toEqual({ by: 'department', value: '2A' })
})

test('the same state has one address, whatever the order it was written in', () => {
  const a = read('stade=essaimage&page=3&defi=b&defi=a&stade=emergent&q=v%C3%A9lo&vue=liste&tri=pertinence').asked
  const b = read('q=v%C3%A9lo&defi=a&defi=b&defi=a&stade=emergent&stade=essaimage&page=3').asked
  expect(urlOf(a, '/annuaire')).toBe('/annuaire?q=v%C3%A9lo&defi=a&defi=b&stade=emergent&stade=essaimage&page=3')
  expect(urlOf(b, '/annuaire')).toBe(urlOf(a, '/annuaire'))
  expect(urlOf(everything, '/annuaire')).toBe('/annuaire')
})

test('a change of filter begins again at the first page', () => {
  expect(change({ ...everything, page: 7 }, { kind: 'project' })).toEqual({ ...everything, kind: 'project' })
})

test('every page of what is counted exactly can be reached, and no other', () => {
  expect(maxPage * perPage).toBe(countLimit)
})

// mulberry32: the same thousand states at each run
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

const letters = [...'abcdeéèçœ’&=?#+%/ "<>0123456789€😀-']

const stateFrom = (random: () => number): Asked => {
  const below = (n: number) => Math.floor(random() * n)
  const oneOf = <T>(values: readonly [T, ...T[]]): T => values[below(values.length)] ?? values[0]
  const some = (choices: readonly { code: string }[]) => choices.filter(() => random() < 0.3).map(({ code }) => code)
  const text = () => Array.from({ length: below(30) }, () => letters[below(letters.length)]).join('')
  const words = () => text().replace(/\s+/g, ' ').trim()
  const wheres: [() => Where | null, ...(() => Where | null)[]] = [
    () => null,
    () => ({ by: 'place', value: oneOf(['creuse-23', 'metropole-de-lyon', '4512']) }),
    () => ({ by: 'department', value: oneOf(['01', '2A', '974']) }),
    () => ({ by: 'words', value: words() || 'Lyon', id: random() < 0.5 ? null : 1 + below(40_000) }),
  ]
  return {
    q: words(),
    kind: oneOf([null, ...kinds.map(({ code }) => code)]),
    challenges: ['education', 'inclusion', 'ruralite', 'transition-ecologique'].filter(() => random() < 0.3),
    where: oneOf(wheres)(),
    stages: some(stageChoices),
    legalForms: some(legalFormChoices),
    marks: some(markChoices),
    ruralities: some(ruralityChoices),
    sort: oneOf(['relevance', 'name', 'recent']),
    page: 1 + below(maxPage),
    view: oneOf(['list', 'map']),
    exact: random() < 0.2,
  }
}

test('a thousand states go into an address and come back as they were', () => {
  const random = randomFrom(2018)
  for (let i = 0; i < 1_000; i += 1) {
    const asked = stateFrom(random)
    const url = urlOf(asked, '/annuaire')
    const back = readAsked(new URL(url, 'http://localhost').searchParams)
    expect(back, url).toEqual({ asked, ignored: [] })
    expect(paramsOf(back.asked)).toEqual(paramsOf(asked))
  }
})
