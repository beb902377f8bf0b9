import { expect, test } from 'vitest'
import { lostBy, missingIn, type Patch, refusalOf, registerOnAfter, stepAfter } from './rules.ts'

const empty = {
  summary: '',
  stage: null,
  legalForm: null,
  challengeCount: 0,
  placeCount: 0,
  memberCount: 1,
  sourceName: null,
}
const complete = {
  kind: 'project' as const,
  summary: 'Un garage solidaire.',
  stage: 'emerging' as const,
  legalForm: null,
  challenges: [1],
  places: [1],
  memberCount: 1,
  sourceName: null,
}

test('four challenges, thirty-one places, the SIRET of another are refused', () => {
  expect(refusalOf({ challengeIds: [1, 2, 3, 4] })).toBe('too-many-challenges')
  expect(refusalOf({ placeIds: Array.from({ length: 31 }, (_, n) => n) })).toBe('too-many-places')
  expect(refusalOf({ siren: '552081317', siret: '35600000000048' })).toBe('siret-of-another')
  expect(refusalOf({ challengeIds: [1, 2, 3], siren: '356000000', siret: '35600000000048' })).toBeNull()
})

test('an empty draft misses everything its kind asks, and nothing of the other kind', () => {
  expect(missingIn({ ...empty, kind: 'project' })).toEqual(['summary', 'stage', 'challenge_1', 'places'])
  expect(missingIn({ ...empty, kind: 'organisation' })).toEqual(['summary', 'challenge_1', 'places', 'legal_form'])
})

test('an editorial sheet must tell its source, and need not know the legal form', () => {
  const editorial = { ...empty, kind: 'organisation' as const, memberCount: 0 }
  expect(missingIn(editorial)).toEqual(['summary', 'challenge_1', 'places', 'source_name'])
  expect(missingIn({ ...editorial, sourceName: 'Compte rendu' })).not.toContain('source_name')
})

test('a patch loses what it empties, and only that', () => {
  expect(lostBy(complete, { summary: '' })).toEqual(['summary'])
  expect(lostBy(complete, { challengeIds: [] })).toEqual(['challenge_1'])
  expect(lostBy({ ...complete, stage: null }, { summary: 'Autre.' })).toEqual([])
  const wide: Patch = { need: 'x', acronym: null }
  expect(lostBy(complete, wide)).toEqual([])
})

test('the steps follow each other, and provenance comes back to the review', () => {
  expect(stepAfter('essentiel')).toBe('besoin')
  expect(stepAfter('contact')).toBe('relecture')
  expect(stepAfter('provenance')).toBe('relecture')
})

test('the day of the register is forgotten when a number is changed by hand, and only then', () => {
  const numbers = { siren: '552081317', siret: null, rna: null }
  expect(registerOnAfter(numbers, { siren: '356000000' })).toEqual({ registerOn: null })
  expect(registerOnAfter(numbers, { siren: null })).toEqual({ registerOn: null })
  expect(registerOnAfter(numbers, { rna: 'W691234567' })).toEqual({ registerOn: null })
  expect(registerOnAfter(numbers, { ...numbers, legalForm: 'company', need: 'x' })).toEqual({})
  expect(registerOnAfter(numbers, { siren: '356000000', registerOn: '2026-11-22' })).toEqual({})
})
