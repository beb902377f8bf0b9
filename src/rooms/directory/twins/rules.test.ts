import { expect, test } from 'vitest'
import { completion, isWorthComparing, mostAliases, refusalToMerge } from './rules.ts'

const side = {
  id: 'a',
  kind: 'project' as const,
  status: 'published' as const,
  standing: 'curator' as const,
  memberCount: 0,
  banner: null,
}
const other = { ...side, id: 'b' }

test('what may not be merged says why', () => {
  expect(refusalToMerge(side, side)).toBe('same-sheet')
  expect(refusalToMerge(side, { ...other, kind: 'organisation' })).toBe('other-kind')
  expect(refusalToMerge(side, { ...other, status: 'archived' })).toBe('not-published')
  expect(refusalToMerge({ ...side, status: 'draft' }, other)).toBe('not-published')
  expect(refusalToMerge({ ...side, memberCount: 1 }, other)).toBe('kept-by-others')
  expect(refusalToMerge({ ...side, standing: null }, { ...other, standing: 'owner', memberCount: 1 })).toBe(
    'not-in-charge',
  )
  expect(refusalToMerge(side, { ...other, standing: 'editor', memberCount: 1 })).toBe('not-in-charge')
  expect(refusalToMerge({ ...side, banner: 'former' }, other)).toBe('under-banner')
})

test('a curator merges a sheet nobody keeps; an owner of both merges their own', () => {
  expect(refusalToMerge(side, { ...other, memberCount: 2 })).toBe(null)
  const mine = { ...side, standing: 'owner' as const, memberCount: 1 }
  expect(refusalToMerge(mine, { ...mine, id: 'b', banner: 'member' })).toBe(null)
})

test('two names that only begin alike are not queued; one number or one site is enough', () => {
  expect(isWorthComparing({ signs: ['name'], nearness: 0.7 })).toBe(false)
  expect(isWorthComparing({ signs: ['name'], nearness: 0.95 })).toBe(true)
  expect(isWorthComparing({ signs: ['number'], nearness: 0 })).toBe(true)
})

const content = {
  kind: 'organisation' as const,
  name: 'Garage commun',
  acronym: null,
  aliases: [] as string[],
  description: '',
  need: '',
  publics: [],
  publicsOther: '',
  stage: null,
  legalForm: null,
  siren: null,
  siret: null,
  rna: null,
  website: null,
  links: [],
  challenges: [{ id: 1 }],
  places: [{ id: 1 }],
  seat: null,
  organisation: null,
  logoId: null,
  logoAlt: '',
  sourceName: null,
  sourceUrl: null,
  sourceOn: null,
}

test('the sheet that stays keeps what it says, and takes what it does not say', () => {
  const absorbed = {
    ...content,
    name: 'Le Garage Commun de Guéret',
    acronym: 'GCG',
    aliases: ['garage COMMUN'],
    description: 'On y répare.',
    siren: '552081317',
    website: 'https://garage.example',
    challenges: [{ id: 2 }],
    places: [{ id: 2 }],
  }
  expect(completion({ ...content, website: 'https://ici.example' }, absorbed)).toEqual({
    aliases: ['Le Garage Commun de Guéret', 'GCG'],
    description: 'On y répare.',
    siren: '552081317',
    siret: null,
  })
})

test('a SIREN is never mixed with the SIRET of another, and names stop at ten', () => {
  const many = Array.from({ length: 12 }, (_, index) => `Nom ${index}`)
  const taken = completion({ ...content, siret: '35600000000048' }, { ...content, siren: '552081317', aliases: many })
  expect(taken).not.toHaveProperty('siren')
  expect(taken.aliases).toHaveLength(mostAliases)
})
