import { expect, test } from 'vitest'
import type { BannerMark, Standing } from '../rules.ts'
import { canAsk, canKeepApart, completion, isWorthComparing, mostAliases, refusalToMerge } from './rules.ts'

const nobody = { gives: false, takes: false }
const side = {
  id: 'a',
  kind: 'project' as const,
  status: 'published' as const,
  standing: 'curator' as Standing,
  memberCount: 0,
  banner: null as BannerMark | null,
  demo: false,
  hasDeclaration: false,
  hasLabelFile: false,
}
const other = { ...side, id: 'b' }
const theirs = { ...side, standing: null, memberCount: 1 }
const mine = { ...side, standing: 'owner' as const, memberCount: 1 }

test('what may not be merged says why', () => {
  expect(refusalToMerge(side, side, nobody)).toBe('same-sheet')
  expect(refusalToMerge(side, { ...other, kind: 'organisation' }, nobody)).toBe('other-kind')
  expect(refusalToMerge(side, { ...other, status: 'archived' }, nobody)).toBe('not-published')
  expect(refusalToMerge({ ...side, status: 'draft' }, other, nobody)).toBe('not-published')
  expect(refusalToMerge(side, { ...other, demo: true }, nobody)).toBe('invented')
  expect(refusalToMerge({ ...side, banner: 'former' }, other, nobody)).toBe('under-banner')
  expect(refusalToMerge({ ...side, hasDeclaration: true }, other, nobody)).toBe('under-banner')
  expect(refusalToMerge({ ...side, hasLabelFile: true }, other, nobody)).toBe('labelled')
  expect(refusalToMerge({ ...side, memberCount: 1 }, other, nobody)).toBe('kept-by-others')
  expect(refusalToMerge({ ...side, standing: null }, { ...mine, id: 'b' }, nobody)).toBe('not-in-charge')
  expect(refusalToMerge(side, { ...other, standing: 'editor', memberCount: 1 }, nobody)).toBe('kept-by-others')
  expect(refusalToMerge(mine, { ...theirs, id: 'b' }, nobody)).toBe('kept-by-others')
})

test('a curator merges a sheet nobody keeps; an owner of both merges their own; two sides agree', () => {
  expect(refusalToMerge(side, { ...other, memberCount: 2 }, nobody)).toBe(null)
  expect(refusalToMerge(mine, { ...mine, id: 'b', banner: 'member' }, nobody)).toBe(null)
  expect(refusalToMerge(mine, { ...theirs, id: 'b' }, { gives: false, takes: true })).toBe(null)
  expect(refusalToMerge(theirs, { ...mine, id: 'b' }, { gives: true, takes: false })).toBe(null)
  expect(refusalToMerge(theirs, { ...mine, id: 'b' }, { gives: false, takes: true })).toBe('kept-by-others')
})

test('one asks the other side only when one answers for one side', () => {
  expect(canAsk(mine, { ...theirs, id: 'b' })).toBe(true)
  expect(canAsk(theirs, { ...mine, id: 'b' })).toBe(true)
  expect(canAsk(mine, { ...mine, id: 'b' })).toBe(false)
  expect(canAsk(theirs, { ...theirs, id: 'b' })).toBe(false)
})

test('who keeps one of two sheets does not say alone that they are not the same', () => {
  expect(canKeepApart(mine, mine)).toBe(false)
  expect(canKeepApart(mine, { ...theirs, id: 'b' })).toBe(false)
  expect(canKeepApart(mine, { ...mine, id: 'b' })).toBe(true)
  expect(canKeepApart(side, { ...theirs, id: 'b' })).toBe(true)
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
  registerOn: null,
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
    registerOn: null,
  })
})

test('a SIREN is never mixed with the SIRET of another, and names stop at ten', () => {
  const many = Array.from({ length: 12 }, (_, index) => `Nom ${index}`)
  const taken = completion({ ...content, siret: '35600000000048' }, { ...content, siren: '552081317', aliases: many })
  expect(taken).not.toHaveProperty('siren')
  expect(taken.aliases).toHaveLength(mostAliases)
  expect(
    completion({ ...content, aliases: many.slice(0, 10) }, { ...content, name: 'Le nom qui part' }).aliases?.[0],
  ).toBe('Le nom qui part')
})
