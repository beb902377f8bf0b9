import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '#core/actor.ts'
import { canOpen, masked, maskedWithin, parts } from './rules.ts'

const today = '2026-11-23'
const officer = (role: Role, territoryId: number | null = null, secondFactor = true): Actor => ({
  id: 'aicha',
  name: 'Aïcha Benali',
  email: 'aicha.benali@instance.example',
  secondFactor,
  grants: [{ role, territoryId, startsOn: '2026-01-01', endsOn: '2026-12-31' }],
  demo: false,
})
const opened = (actor: Actor) => parts.filter((part) => canOpen(actor, part, today))

describe('what each role opens', () => {
  test('nothing without a second factor, nor outside its dates', () => {
    expect(opened(officer('administrator', null, false))).toEqual([])
    expect(parts.filter((part) => canOpen(officer('administrator'), part, '2027-01-01'))).toEqual([])
  })

  test('a curator of one territory checks its sheets, and nothing else', () => {
    expect(opened(officer('curator', 12))).toEqual(['claims', 'proposals', 'twins', 'reports', 'sheets'])
  })

  test('those who answer messages open messages only', () => {
    for (const role of ['correspondent', 'data_officer', 'spokesperson'] as const)
      expect(opened(officer(role))).toEqual(['messages'])
  })

  test('a national curator also keeps the challenges', () => {
    expect(opened(officer('curator'))).toEqual([
      'messages',
      'claims',
      'proposals',
      'twins',
      'reports',
      'sheets',
      'challenges',
    ])
  })

  test('a moderator opens the comments, and nothing else', () => {
    expect(opened(officer('moderator'))).toEqual(['moderation'])
  })

  test('an administrator opens all but what curators and moderators judge', () => {
    const judged = ['sheets', 'claims', 'proposals', 'twins', 'reports', 'moderation']
    expect(opened(officer('administrator'))).toEqual(parts.filter((part) => !judged.includes(part)))
  })
})

describe('an address', () => {
  test('keeps its first letter and its domain', () => {
    expect(masked('camille.roux@toit-a-deux-voix.example')).toBe('c…@toit-a-deux-voix.example')
    expect(masked('é@x.example')).toBe('é…@x.example')
  })

  test('is masked wherever it is in a text', () => {
    expect(maskedWithin('550 <camille.roux+un@courrier.example>: no such user, ask paul@courrier.example')).toBe(
      '550 <c…@courrier.example>: no such user, ask p…@courrier.example',
    )
    expect(maskedWithin('connect ECONNREFUSED 127.0.0.1:25')).toBe('connect ECONNREFUSED 127.0.0.1:25')
  })
})
