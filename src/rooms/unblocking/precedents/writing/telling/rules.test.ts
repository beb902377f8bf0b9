import { expect, test } from 'vitest'
import { type Known, telling } from './rules.ts'

const known: Known = {
  projects: ['Le garage solidaire', 'Permis de bouger'],
  places: ['Guéret'],
  people: ['Nadia Berthier'],
  services: ['Service des véhicules'],
  references: ['arrêté 23-2026-118', 'D-2026-00417'],
}
const nobody: Known = { projects: [], places: [], people: [], services: [], references: [] }
const say = (text: string, of: Known = known) =>
  telling(text, of).map((found) => `${found.telling}${found.stops ? '!' : ''}`)

test('a text that tells nothing of anyone passes', () => {
  expect(say('Un atelier associatif prête des voitures réparées à des personnes en insertion.')).toEqual([])
  expect(say('Article L. 211-1 du code de la route ; décret n° 2020-412 du 8 avril 2020.')).toEqual([])
  expect(say('Voir https://www.legifrance.gouv.fr/loda/id/JORFTEXT000041789766, 120 000 000 euros.')).toEqual([])
  expect(say('Madame la préfète, Monsieur le maire')).toEqual([])
})

test.each([
  ['Écrire à nadia@permis.example.', 'email!'],
  ['Appeler le 06 12 34 56 78', 'phone!'],
  ['au +33 (0)6.12.34.56.78.', 'phone!'],
  ['au 05-55-51-00-00', 'phone!'],
  ['SIREN 552 081 317', 'siren!'],
  ['SIRET 55208131766522', 'siren!'],
  ['Un GARAGE SOLIDAIRE demande', 'project!'],
  ['l’association Permis-de-bouger', 'project!'],
  ['à Gueret, en hiver', 'place!'],
  ['à GUÉRET', 'place!'],
  ['demandé par Nadia  Berthier', 'person!'],
  ['l’arrêté 23-2026-118 le dit', 'reference!'],
  ['le dossier D-2026-00417', 'reference!'],
])('%s is never published', (text, found) => {
  expect(say(text)).toContain(found)
})

test.each([
  ['Mme Berthier a signé', 'name'],
  ['M. Le Goff a signé', 'name'],
  ['Berthier l’a dit', 'name'],
  ['au service des vehicules', 'service'],
  ['refusé le 12 mars 2026', 'date'],
  ['refusé le 1er mars', 'date'],
  ['refusé le 12/03/2026', 'date'],
  ['par arrêté du 12 mars 2026', 'date'],
  ['voir https://permis.example/blog', 'link'],
])('%s is put before whoever wrote it', (text, found) => {
  expect(say(text)).toContain(found)
  expect(telling(text, known).every(({ stops }) => !stops)).toBe(true)
})

test('a short name that is also a word stops only with its capital, and one letter never', () => {
  const of = (place: string): Known => ({ ...nobody, places: [place] })
  expect(say('le sens de la règle', of('Sens'))).toEqual(['place'])
  expect(say('à Sens, la règle', of('Sens'))).toEqual(['place!'])
  expect(say('Il y a une règle', of('Y'))).toEqual(['place'])
  expect(say('un agrément', of('Gré'))).toEqual([])
})

test('each word is said once, and an empty name finds nothing', () => {
  expect(say('Guéret, Guéret et encore Guéret')).toEqual(['place!'])
  expect(say('Un texte.', { ...nobody, projects: ['', ' ', '…'] })).toEqual([])
})
