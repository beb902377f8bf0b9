import { expect, test } from 'vitest'
import { editDistanceAllowed, parseQuery } from './search-terms.ts'

test('signs alone look for nothing', () => {
  for (const text of ['', '   ', '« - »', '"', "';--", '*&|!():']) expect(parseQuery(text).words).toEqual([])
})

test('the small words of French are left out, unless there is nothing else', () => {
  expect(parseQuery('l’accès aux soins dans les Cévennes').words).toEqual(['acces', 'soins', 'cevennes'])
  expect(parseQuery('Vers un').words).toEqual(['vers', 'un'])
})

test('quotes and hyphens are harmless', () => {
  expect(parseQuery('"tiers-lieu" -Lyon « œuvre »').words).toEqual(['tiers', 'lieu', 'lyon', 'oeuvre'])
})

test('each word once, eight at most, out of a hundred characters', () => {
  expect(parseQuery('Lyon lyon LYON').words).toEqual(['lyon'])
  expect(parseQuery('un deux trois quatre cinq six sept huit neuf dix').words).toHaveLength(8)
  const long = parseQuery(`${'x'.repeat(99)}yz`)
  expect(long).toEqual({ words: [`${'x'.repeat(99)}y`], original: `${'x'.repeat(99)}y` })
})

test('what was typed is kept to be shown again', () => {
  expect(parseQuery('  L’Œuvre ').original).toBe('L’Œuvre')
})

test('short words and postcodes forgive no error, longer ones one or two', () => {
  for (const word of ['', 'ess', '69003', '2018']) expect(editDistanceAllowed(word)).toBe(0)
  for (const word of ['lyon', 'ardeche']) expect(editDistanceAllowed(word)).toBe(1)
  for (const word of ['ronalpia', 'metropole']) expect(editDistanceAllowed(word)).toBe(2)
})
