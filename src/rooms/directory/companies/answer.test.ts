import { expect, test } from 'vitest'
import { readAnswer } from './answer.ts'
import { alone, answerOf, garage, hidden, leader, sas } from './register.fixture.ts'
import type { Question } from './rules.ts'

const byName: Question = { kind: 'name', text: 'bourgs' }
const read = (question: Question, ...results: object[]) => readAnswer(JSON.parse(answerOf(...results)), question)

test('what is not an answer as documented is none', () => {
  for (const json of [null, [], {}, { erreur: 'Veuillez indiquer…' }, { results: 'x' }, 'x', 3]) {
    expect(readAnswer(json, byName)).toBeNull()
  }
  expect(read(byName)).toEqual([])
})

test('companies that asked not to be shown, wrong numbers and broken entries are left out, the others stay', () => {
  const wrong = { ...garage, siren: '990001019' }
  expect(read(byName, hidden, wrong, { nom_complet: 'SANS NUMERO' }, sas)?.map(({ siren }) => siren)).toEqual([
    '990001026',
  ])
  const undated = { ...garage, statut_diffusion: undefined }
  expect(read(byName, undated)).toHaveLength(1)
})

test('no one who leads a company is kept, and a personal enterprise bears no name', () => {
  const kept = read(byName, garage, alone)
  expect(JSON.stringify(kept)).not.toMatch(/QUERELLE|MADELEINE|1971/)
  expect(JSON.stringify(garage)).toContain('QUERELLE')
  expect(alone.nom_complet).toBe(leader)
  expect(kept?.[1]).toMatchObject({
    siren: '990001034',
    siret: null,
    name: null,
    acronym: null,
    rna: null,
    communeCode: '23096',
    legalNature: '1000',
  })
})

test('a company is reduced to what we use', () => {
  expect(read(byName, garage)).toEqual([
    {
      siren: '990001018',
      siret: null,
      name: 'GARAGE DES BOURGS (GDB)',
      acronym: 'GDB',
      communeCode: '23096',
      commune: 'GUERET',
      legalNature: '9220',
      isClosed: false,
      rna: 'W231000123',
      isEss: true,
      isMission: false,
      isSiae: true,
      isAssociation: true,
    },
  ])
})

test('a SIRET asked gives that establishment, never another in its stead', () => {
  const ask = (text: string) => read({ kind: 'siret', text }, garage)?.[0]
  expect(ask('99000101800029')).toMatchObject({ siret: '99000101800029', communeCode: '69381', commune: 'LYON 1ER' })
  expect(ask('99000101800011')).toMatchObject({ siret: '99000101800011', communeCode: '23096' })
  expect(ask('99000102600014')).toMatchObject({ siret: null, communeCode: null, siren: '990001018' })
})

test('a closed company and a closed establishment are said closed', () => {
  expect(read(byName, sas)?.[0]).toMatchObject({ isClosed: true, isMission: true, isEss: false })
  const [lyon] = garage.matching_etablissements as object[]
  const closed = { ...garage, matching_etablissements: [{ ...lyon, etat_administratif: 'F' }] }
  expect(read({ kind: 'siret', text: '99000101800029' }, closed)?.[0]?.isClosed).toBe(true)
  expect(read(byName, closed)?.[0]?.isClosed).toBe(false)
})

test('a field of another shape, a masked place, a number that does not hold are fields not given', () => {
  const odd = {
    ...garage,
    sigle: 12,
    nature_juridique: null,
    complements: { est_ess: 'oui', identifiant_association: '[NON-DIFFUSIBLE]' },
    siege: { siret: '99000101800012', commune: '[NON-DIFFUSIBLE]' },
    matching_etablissements: null,
  }
  expect(read(byName, odd)).toMatchObject([
    { siren: '990001018', siret: null, acronym: null, legalNature: null, rna: null, isEss: false, communeCode: null },
  ])
  const bare = { siren: '990001018', siege: null, complements: null }
  expect(read(byName, bare)).toMatchObject([{ name: null, siret: null, commune: null, isClosed: false }])
  const partial = { ...garage, siege: { ...garage.siege, statut_diffusion_etablissement: 'P' } }
  expect(read(byName, partial)).toMatchObject([{ siret: null, communeCode: null }])
})
