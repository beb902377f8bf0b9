import { expect, test } from 'vitest'
import { noChoices } from './steps/step.ts'
import { differences, saidIn, wholeForm } from './wording.ts'

const choices = { ...noChoices, chosenPlaces: [{ id: '7', label: 'Guéret' }] }

test('an unticked box, an empty list and the line ends of browsers are not differences', () => {
  const values = { need: 'Un.\nDeux.', publics: [], phone_public: '', places_id: ['7'] }
  const typed = wholeForm(values, { need: 'Un.\r\nDeux.', places_id: '7', intruder: 'x' })
  expect(typed).toEqual(values)
  expect(differences(values, typed, choices)).toEqual([])
})

test('what differs is said in words: codes, places and boxes included', () => {
  const current = { need: '', publics: ['rural'], phone_public: 'oui', places_id: ['7'], people_consent: '' }
  const typed = { need: 'Un car.', publics: ['rural', 'youth'], phone_public: '', places_id: [], people_consent: 'oui' }
  expect(differences(current, typed, choices)).toEqual([
    { label: 'Le besoin auquel vous répondez', current: '(vide)', typed: 'Un car.' },
    { label: 'Pour qui', current: 'Habitants des campagnes', typed: 'Habitants des campagnes, Jeunes' },
    { label: 'Montrer le téléphone', current: 'Oui', typed: '(vide)' },
    { label: 'Lieux choisis', current: 'Guéret', typed: '(vide)' },
  ])
})

test('a review leaves out what is empty', () => {
  expect(saidIn({ name: 'Permis', acronym: '', stage: 'scaling' }, noChoices)).toEqual([
    ['Nom', 'Permis'],
    ['Stade', 'En essaimage'],
  ])
})
