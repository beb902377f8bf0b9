import { expect, test } from 'vitest'
import { searched, searchedName, spellingsIn } from './text.ts'

test('accents, case, apostrophes and quotation marks do not count', () => {
  expect(searched("L’Épicerie « À côté » d'Œuilly")).toBe('l epicerie a cote d oeuilly')
})

test('a dotted acronym is one word, a sentence is not', () => {
  expect(searched('La C.R.E.S.S. et l’U.R.S.C.O.P')).toBe('la cress et l urscop')
  expect(searched('Lyon 7e. Ouvert à tous. A. Martin')).toBe('lyon 7e ouvert a tous a martin')
})

test('saint is read in its abbreviation', () => {
  expect(searched('St-Étienne, Ste Foy')).toBe('saint etienne sainte foy')
})

test('a name is also found glued and parted', () => {
  expect(searchedName('Alter’Incub')).toBe('alter incub alterincub')
  expect(searchedName('Le CentSept')).toBe('le centsept cent sept')
  expect(searchedName('Start-up de territoires')).toBe('start up de territoires startup')
  expect(searchedName('CRESS')).toBe('cress')
})

test('words of names keep their spelling, elided articles left out', () => {
  expect(spellingsIn('Locaux Motiv’')).toEqual([
    ['locaux', 'Locaux'],
    ['locaux', 'Locaux'],
    ['motiv', 'Motiv'],
    ['motiv', 'Motiv'],
  ])
  expect(new Map(spellingsIn('L’Alter’Incub de l’Ain, 69003')).keys().toArray()).toEqual([
    'alterincub',
    'alter',
    'incub',
    'ain',
  ])
})
