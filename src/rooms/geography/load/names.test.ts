import { expect, test } from 'vitest'
import { groupingNames, printed } from './names.ts'

test('names are printed as in French typography', () => {
  expect(printed("Provence-Alpes-Côte d'Azur")).toBe('Provence-Alpes-Côte d’Azur')
  expect(printed('CA  ECLA "Sources de lumière"')).toBe('CA ECLA «\u00a0Sources de lumière\u00a0»')
})

test('a métropole or a commune has no other name to guess', () => {
  expect(groupingNames('Métropole de Lyon')).toEqual([])
  expect(groupingNames('Cannes')).toEqual([])
})

test('a grouping is also known without its kind, and by its acronym', () => {
  expect(groupingNames('CA du Grand Avignon (COGA)')).toEqual(['Grand Avignon', 'COGA'])
  expect(groupingNames('CC d’Aire-sur-l’Adour')).toEqual(['Aire-sur-l’Adour'])
})
