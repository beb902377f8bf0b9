import { expect, test } from 'vitest'
import { fold } from '#core/pure/text.ts'
import { type Asked, competences, type Desk, rightDesk } from './desks/rules.ts'
import { deskWords } from './desks/words.ts'
import { deskNames } from './desks/words-names.ts'
import { bearsEmail, type Draft, gapsOf } from './rules.ts'

const whole: Draft = {
  ...{ structureId: null, sheetId: 'a', project: '', territoryId: 1, challengeId: null, title: 'Un', wants: 'Deux' },
  ...{ administrationKind: 'prefecture', administration: 'Bureau', how: 'rule', rule: 'Texte', tried: 'Rien encore' },
  ...{ consequence: 'Trois', request: 'Quatre', neededOn: null, matter: 'transport', scale: 'here' },
}
const gaps = (change: Partial<Draft>) => gapsOf({ ...whole, ...change }, '2026-11-23')

test('what lacks depends on how it blocks and on who writes', () => {
  expect(gaps({})).toEqual([])
  expect(gaps({ sheetId: null })).toEqual(['project'])
  expect(gaps({ sheetId: null, project: 'Le garage' })).toEqual([])
  expect(gaps({ sheetId: null, project: 'Le garage', structureId: 'b' })).toEqual(['accompanied'])
  expect(gaps({ rule: '' })).toEqual(['rule'])
  expect(gaps({ rule: '', how: 'delay' })).toEqual([])
  expect(gaps({ rule: '', administration: '', how: 'nobody' })).toEqual([])
  expect(gaps({ administration: '', how: 'silo' })).toEqual(['administration'])
  expect(gaps({ neededOn: '2026-11-22' })).toEqual(['needed_on'])
  expect(gaps({ neededOn: '2026-11-23' })).toEqual([])
})

test('an address is seen wherever it hides, and a handle or a price is not one', () => {
  for (const text of ['jean@creuse.gouv.fr', 'écrit à «jean.dupont@a.example».', '(x_y@b-c.org)'])
    expect(bearsEmail(text), text).toBe(true)
  for (const text of ['@prefecture', '3 @ 5 euros', 'a@b', '']) expect(bearsEmail(text), text).toBe(false)
})

const asked = (change: Partial<Asked>): Asked => ({
  ...{ administrationKind: 'prefecture', matter: 'education', how: 'interpretation', text: 'Ouvrir une micro-crèche' },
  ...change,
})
const desk = (change: Partial<Asked>) => rightDesk(asked(change), deskWords)

test('it says nothing of a question at its desk, of another matter, or without words it knows', () => {
  expect(desk({ administrationKind: 'department_council' })).toBeNull()
  expect(desk({ text: 'Ouvrir un café' })).toBeNull()
  expect(desk({ matter: 'transport' })).toBeNull()
  expect(desk({ matter: null })).toBeNull()
  expect(
    desk({ matter: 'planning', administrationKind: 'ministry', text: 'Il faut de plus en plus de temps.' }),
  ).toBeNull()
  // a ministry answers for the rule itself, not for how one of its offices reads it
  expect(desk({ administrationKind: 'ministry', how: 'rule' })).toBeNull()
})

test('it says that the desk is the wrong one, or who leads among several', () => {
  expect(desk({})).toEqual({ desk: 'nursery', as: 'wrong' })
  expect(desk({ administrationKind: 'ministry' })).toEqual({ desk: 'nursery', as: 'wrong' })
  expect(desk({ administrationKind: 'social_security', how: 'silo' })).toEqual({ desk: 'nursery', as: 'lead' })
  expect(desk({ administrationKind: 'other' })).toEqual({ desk: 'nursery', as: 'wrong' })
  const wrong = (text: string, matter: Asked['matter'], administrationKind: Asked['administrationKind']) =>
    desk({ text, matter, administrationKind })?.desk
  expect(wrong('Notre agrément ESUS', 'work', 'region_council')).toBe('solidarity_agreement')
  expect(wrong('Un local classé ERP', 'planning', 'health_agency')).toBe('accessibility')
  expect(wrong('Un transport d’utilité sociale', 'transport', 'department_council')).toBe('social_transport')
  expect(wrong('Des chantiers d’insertion', 'work', 'municipality')).toBe('insertion')
  expect(wrong('Un EHPAD ouvert', 'health_social', 'municipality')).toBe('care_home')
  expect(wrong('Nos reçus fiscaux', 'tax', 'municipality')).toBe('tax_receipt')
  expect(wrong('Une dérogation au RSA', 'work', 'prefecture')).toBe('minimum_income')
  expect(wrong('Le FEDER et ses avances', 'grants', 'prefecture')).toBe('european_funds')
})

test('every competence has its words as they are compared, its name, and a desk that is right for it', () => {
  const desks = Object.keys(competences) as Desk[]
  expect(desks.length).toBeGreaterThanOrEqual(12)
  for (const one of desks) {
    for (const word of deskWords[one]) {
      expect(fold(word), word).toBe(word)
      const { desks: right, matters } = competences[one]
      const mine = asked({ text: word, matter: matters[0], administrationKind: right[0] })
      expect(rightDesk(mine, deskWords), word).toBeNull()
    }
    expect(deskNames[one].who).not.toMatch(/article|\bL\.|\bR\./)
  }
})
