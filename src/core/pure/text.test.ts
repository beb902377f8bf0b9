import { expect, test } from 'vitest'
import { count, elide, excerpt, fold, frenchNumber, initials, joinWords, listNames, nbsp, slugify } from './text.ts'

test('a name without Latin letters or digits has no slug', () => {
  expect(slugify('  … ! ')).toBe('')
  expect(slugify('Ελλάδα')).toBe('')
})

test('a slug keeps only [a-z0-9-] and expands œ', () => {
  expect(slugify("L’Œuvre d'Élan & Cie : « Là-haut »")).toBe('l-oeuvre-d-elan-cie-la-haut')
  expect(slugify('#FrenchImpact')).toBe('frenchimpact')
  expect(slugify('Métropole de Lyon')).toBe('metropole-de-lyon')
})

test('a slug never passes 80 characters and never cuts a word', () => {
  const long = slugify('Coopérative '.repeat(20))
  expect(long).toBe(Array(6).fill('cooperative').join('-'))
  const exact = slugify(`${'a'.repeat(78)} b`)
  expect(exact).toBe(`${'a'.repeat(78)}-b`)
  expect(slugify(`${'a'.repeat(80)} b`)).toBe('a'.repeat(80))
  expect(slugify('a'.repeat(200))).toBe('a'.repeat(80))
})

test('one search key for every way of writing a name', () => {
  for (const name of ['Locaux Motiv’', "LOCAUX-MOTIV'", ' locaux  motiv ']) expect(fold(name)).toBe('locaux motiv')
  expect(fold('Cœur d’Hérault, ex æquo (n° 1ᵉʳ)')).toBe('coeur d herault ex aequo n 1er')
  expect(fold('Ça_là')).toBe('ca la')
  expect(fold(' — « » ')).toBe('')
})

test('the plural starts at two', () => {
  expect(count(0, 'projet', 'projets')).toBe('0\u00a0projet')
  expect(count(1, 'projet', 'projets')).toBe('1\u00a0projet')
  expect(count(1.5, 'projet', 'projets')).toBe('1,5\u00a0projet')
  expect(count(2, 'projet', 'projets')).toBe('2\u00a0projets')
  expect(count(1284, 'projet', 'projets')).toBe('1\u00a0284\u00a0projets')
})

test('numbers have no-break spaces between thousands and a decimal comma', () => {
  expect(frenchNumber(1234567.25)).toBe('1\u00a0234\u00a0567,25')
  expect(frenchNumber(999)).toBe('999')
})

test('words are joined as one says them', () => {
  expect(joinWords([])).toBe('')
  expect(joinWords(['a'])).toBe('a')
  expect(joinWords(['a', 'b'])).toBe('a et b')
  expect(joinWords(['a', 'b', 'c'])).toBe('a, b et c')
})

test('names with commas of their own stay apart in one line, capitals inside them kept', () => {
  expect(listNames(['Santé, social', 'Direction de l’État, rectorat', 'Élus'])).toBe(
    'Santé, social\u00a0; direction de l’État, rectorat\u00a0; élus',
  )
  expect(listNames([])).toBe('')
})

test('initials skip the particles', () => {
  expect(initials('Camille de la Tour')).toBe('CT')
  expect(initials('Jean d’Ormesson')).toBe('JO')
  expect(initials("L'Atelier des Possibles")).toBe('AP')
  expect(initials('élodie Marie Zola')).toBe('ÉZ')
  expect(initials('#FrenchImpact')).toBe('FR')
  expect(initials('Le Les')).toBe('LL')
  expect(initials(' & ')).toBe('')
})

test('an excerpt is never longer than asked and never cuts a word that has room', () => {
  const text = 'Le tiers-lieu accueille,\nchaque jour, des associations.'
  for (let max = 1; max < 70; max++) expect(excerpt(text, max).length).toBeLessThanOrEqual(max)
  expect(excerpt(text, 26)).toBe('Le tiers-lieu accueille…')
  expect(excerpt(text, 200)).toBe('Le tiers-lieu accueille, chaque jour, des associations.')
  expect(excerpt('anticonstitutionnellement', 5)).toBe('anti…')
  expect(excerpt('😀😀😀😀', 3)).toBe('😀😀…')
})

test('punctuation cannot be left alone on a line; URLs and times are not touched', () => {
  for (const kept of ['https://exemple.fr/a?b=c:d', '18:05', '18 : 05', 'fin.'])
    expect(nbsp(`voir ${kept} ici`)).toBe(`voir ${kept} ici`)
  expect(nbsp('Quoi ? « Oui » : 12 % ; 3 € !')).toBe(
    'Quoi\u00a0? «\u00a0Oui\u00a0»\u00a0: 12\u00a0%\u00a0; 3\u00a0€\u00a0!',
  )
  expect(nbsp('En 2018 : 12 projets')).toBe('En 2018\u00a0: 12 projets')
})

test('a word is elided before a vowel', () => {
  expect(elide('de', 'Lyon')).toBe('de Lyon')
  expect(elide('de', 'Haute-Loire')).toBe('de Haute-Loire')
  expect(elide('la', 'yourte')).toBe('la yourte')
  expect(elide('de', 'Ardèche')).toBe('d’Ardèche')
  expect(elide('de', 'Yvetot')).toBe('d’Yvetot')
  expect(elide('le', 'Œuvre')).toBe('l’Œuvre')
  expect(elide('que', 'Élodie')).toBe('qu’Élodie')
})
