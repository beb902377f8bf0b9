import { expect, test } from 'vitest'
import {
  type Company,
  cacheKey,
  changedFields,
  communeOf,
  type Identity,
  identityFrom,
  legalFormOf,
  readQuestion,
} from './rules.ts'

const refusalOf = (text: string) => {
  const question = readQuestion(text)
  return question.ok ? null : question.refusal
}

test('nothing, two letters, eight digits, a number with a wrong key are not asked', () => {
  expect(refusalOf('  ')).toBe('missing')
  expect(refusalOf('ab')).toBe('short')
  expect(refusalOf('99000101')).toBe('length')
  expect(refusalOf('9900010180001')).toBe('length')
  expect(refusalOf('990001019')).toBe('checksum')
  expect(refusalOf('99000101800012')).toBe('checksum')
})

test('numbers are read with their spaces, the rest is a name', () => {
  expect(readQuestion('990 001 018')).toMatchObject({ value: { kind: 'siren', text: '990001018' } })
  expect(readQuestion('990\u00a0001\u00a0018 00011')).toMatchObject({
    value: { kind: 'siret', text: '99000101800011' },
  })
  expect(readQuestion(' Garage   des bourgs ')).toMatchObject({ value: { kind: 'name', text: 'Garage des bourgs' } })
  expect(readQuestion('1901')).toMatchObject({ value: { kind: 'name', text: '1901' } })
})

test('capitals do not make another question', () => {
  expect(cacheKey({ kind: 'name', text: 'GARAGE Écluse' })).toBe(cacheKey({ kind: 'name', text: 'garage écluse' }))
})

test.each([
  [null, null],
  ['', null],
  ['9220X', null],
  ['1000', 'individual'],
  ['9210', 'association'],
  ['9220', 'association'],
  ['9222', 'association'],
  ['9230', 'association'],
  ['9260', 'association'],
  ['9240', null], // a congregation
  ['9150', null], // owners of a housing estate
  ['9300', 'foundation'],
  ['5203', 'cooperative'],
  ['5458', 'cooperative'], // Scop, SARL
  ['5558', 'cooperative'],
  ['5658', 'cooperative'],
  ['5551', 'cooperative'],
  ['5547', 'cooperative'],
  ['5560', 'cooperative'],
  ['5195', 'cooperative'],
  ['6316', 'cooperative'], // Cuma
  ['6317', 'cooperative'],
  ['6560', 'cooperative'],
  ['6596', 'cooperative'],
  ['5499', 'company'],
  ['5532', 'company'], // Sica: not always a cooperative
  ['5546', 'company'],
  ['5599', 'company'],
  ['5710', 'company'],
  ['5202', 'company'],
  ['5800', 'company'],
  ['6540', null], // civil companies are not commercial ones
  ['6220', null],
  ['6411', 'mutual'],
  ['8210', 'mutual'],
  ['8290', 'mutual'],
  ['8410', null],
  ['8110', null],
  ['3220', null],
  ['7210', 'public_body'],
  ['7410', 'public_body'],
  ['4140', 'public_body'],
])('the legal nature %s gives %s', (nature, form) => expect(legalFormOf(nature)).toBe(form))

test('an arrondissement is in its town, any other commune is itself', () => {
  expect(['75101', '75120', '69389', '13216'].map(communeOf)).toEqual(['75056', '75056', '69123', '13055'])
  expect(['75121', '69380', '13217', '23096', '2A004'].map(communeOf)).toEqual([
    '75121',
    '69380',
    '13217',
    '23096',
    '2A004',
  ])
})

const gueret = { id: 1, name: 'Guéret' }
const empty: Identity = { siren: null, siret: null, rna: null, legalForm: null, seat: null, acronym: null }
const company: Company = {
  siren: '990001018',
  siret: '99000101800011',
  name: 'GARAGE DES BOURGS',
  acronym: 'GDB',
  communeCode: '23096',
  commune: 'GUERET',
  legalNature: '9220',
  isClosed: false,
  rna: 'W231000123',
  isEss: true,
  isMission: false,
  isSiae: false,
  isAssociation: true,
}

test('an empty identity takes all that the register says', () => {
  const after = identityFrom(empty, company, gueret)
  expect(after).toEqual({
    siren: '990001018',
    siret: '99000101800011',
    rna: 'W231000123',
    legalForm: 'association',
    seat: gueret,
    acronym: 'GDB',
  })
  expect(changedFields(empty, after)).toEqual(['siren', 'siret', 'rna', 'legalForm', 'seat', 'acronym'])
  expect(changedFields(after, identityFrom(after, company, { ...gueret }))).toEqual([])
})

test('what the register does not say stays, an acronym always, the SIRET of another never', () => {
  const said: Identity = { ...empty, rna: 'W691234567', legalForm: 'collective', seat: gueret, acronym: 'G' }
  const silent = { ...company, siret: null, rna: null, legalNature: null }
  expect(identityFrom(said, silent, null)).toEqual({ ...said, siren: '990001018' })
  const ofAnother = { ...said, siren: '552081317', siret: '55208131766522' }
  expect(identityFrom(ofAnother, silent, null).siret).toBeNull()
  const ofSame = { ...said, siren: '990001018', siret: '99000101800029' }
  expect(identityFrom(ofSame, silent, null).siret).toBe('99000101800029')
})

test('a cooperative in the form of a SAS stays a cooperative', () => {
  const sas = { ...company, legalNature: '5710' }
  expect(identityFrom({ ...empty, legalForm: 'cooperative' }, sas, null).legalForm).toBe('cooperative')
  expect(identityFrom({ ...empty, legalForm: 'association' }, sas, null).legalForm).toBe('company')
})
