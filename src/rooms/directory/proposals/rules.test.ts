import { expect, test } from 'vitest'
import { changesBetween, movedSince, refusalToJudge, refusalToPropose, withChanges } from './rules.ts'

const pending = { status: 'pending' as const, authorId: 'author' }
const no = { accepted: false, reason: '' }

test('nothing is proposed to a draft or an archived sheet, nor by those who may edit it', () => {
  expect(refusalToPropose({ status: 'archived', standing: null })).toBe('not-published')
  expect(refusalToPropose({ status: 'draft', standing: null })).toBe('not-published')
  expect(refusalToPropose({ status: 'published', standing: 'editor' })).toBe('yours')
  expect(refusalToPropose({ status: 'published', standing: 'curator' })).toBe('yours')
  expect(refusalToPropose({ status: 'published', standing: null })).toBe(null)
})

test('nobody answers twice, nor what they proposed themselves, nor no without saying why', () => {
  expect(refusalToJudge({ ...pending, status: 'accepted' }, no, 'judge')).toBe('already-decided')
  expect(refusalToJudge(pending, { accepted: true, reason: '' }, 'author')).toBe('own-proposal')
  expect(refusalToJudge(pending, no, 'judge')).toBe('reason-missing')
  expect(refusalToJudge(pending, { ...no, reason: 'Le numéro est bon.' }, 'judge')).toBe(null)
})

test('only what was corrected is proposed; words to be looked up and files are not content', () => {
  const before = { name: 'Garage', summary: 'Un garage.', places: '', places_id: ['1', '2'], logo_alt: 'Un logo' }
  const after = { ...before, name: 'Le Garage', places: 'Guéret', places_id: ['1', '2', '3'], logo_alt: '' }
  expect(changesBetween(before, after)).toEqual({
    name: { from: 'Garage', to: 'Le Garage' },
    places_id: { from: ['1', '2'], to: ['1', '2', '3'] },
  })
  expect(changesBetween(before, before)).toEqual({})
})

test('of a list, what was added and taken away is replayed on the list as it is now', () => {
  const changes = { places_id: { from: ['1', '2'], to: ['1', '3'] }, aliases: { from: 'Un', to: 'Un\nDeux' } }
  expect(withChanges({ places_id: ['1', '2', '4'], aliases: 'Un\nTrois' }, changes)).toEqual({
    places_id: ['1', '4', '3'],
    aliases: 'Un\nTrois\nDeux',
  })
})

test('what changed meanwhile elsewhere in the form is kept, and what changed under the proposal is told', () => {
  const changes = { name: { from: 'Garage', to: 'Le Garage' } }
  expect(withChanges({ name: 'Garage', summary: 'Nouveau.' }, changes)).toEqual({
    name: 'Le Garage',
    summary: 'Nouveau.',
  })
  expect(movedSince({ name: 'Garage', summary: 'Nouveau.' }, changes)).toEqual([])
  expect(movedSince({ name: 'Le Garage' }, changes)).toEqual([])
  expect(movedSince({ name: 'Garage 2000' }, changes)).toEqual(['name'])
})
