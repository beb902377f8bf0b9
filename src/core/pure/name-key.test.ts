import { expect, test } from 'vitest'
import { nameKey } from './name-key.ts'

test('names of one thing have one key', () => {
  expect(nameKey('L’Association du Garage Commun')).toBe(nameKey('Garage commun'))
  expect(nameKey('Épicerie d’à côté')).toBe('epicerie cote')
  expect(nameKey('Le Collectif')).toBe('le collectif')
})
