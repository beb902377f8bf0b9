import { expect, test } from 'vitest'
import type { Actor, Grant } from '#core/actor.ts'
import { canArchive, canEdit, canManageMembers, canSee, type SheetFacts, standingOf } from './rules.ts'

const today = '2026-11-22'
const gueret = [3, 23, 84, 1]
const nobody: SheetFacts = { status: 'published', memberRole: null, memberCount: 1, createdBy: null, placeIds: gueret }
const person: Actor = { id: 'a', name: 'Nadia', email: 'n@x.example', secondFactor: false, grants: [], demo: false }
const grant = (more: Partial<Grant> = {}): Grant => ({
  role: 'curator',
  territoryId: null,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  ...more,
})
const curator = (more: Partial<Grant> = {}): Actor => ({ ...person, secondFactor: true, grants: [grant(more)] })
const of = (actor: Actor | null, more: Partial<SheetFacts> = {}) => standingOf(actor, { ...nobody, ...more }, today)

test('a visitor, a passer-by and a curator without second factor are nobody in particular', () => {
  expect(of(null)).toBeNull()
  expect(of(person)).toBeNull()
  expect(of({ ...curator(), secondFactor: false })).toBeNull()
})

test('a curator is nobody outside their territory, or outside their dates', () => {
  expect(of(curator({ territoryId: 69 }))).toBeNull()
  expect(of(curator({ endsOn: '2026-11-21' }))).toBeNull()
  expect(of(curator({ startsOn: '2026-11-23' }))).toBeNull()
  expect(of(curator({ role: 'correspondent' }))).toBeNull()
})

test('a curator of the department, or of the country, has standing on public sheets of the commune', () => {
  expect(of(curator({ territoryId: 23 }))).toBe('curator')
  expect(of(curator(), { status: 'archived' })).toBe('curator')
})

test('a draft is hidden from curators, except the editorial one they began', () => {
  expect(of(curator(), { status: 'draft' })).toBeNull()
  expect(of(curator(), { status: 'draft', memberCount: 0, createdBy: 'b' })).toBeNull()
  expect(of(curator(), { status: 'draft', memberCount: 1, createdBy: 'a' })).toBeNull()
  expect(of(person, { status: 'draft', memberCount: 0, createdBy: 'a' })).toBeNull()
  expect(of(curator({ territoryId: 69 }), { status: 'draft', memberCount: 0, createdBy: 'a', placeIds: [] })).toBe(
    'curator',
  )
})

test('membership comes before everything', () => {
  expect(of(curator(), { memberRole: 'editor' })).toBe('editor')
  expect(of(person, { memberRole: 'owner', status: 'draft' })).toBe('owner')
})

test('who may do what', () => {
  const at = (standing: ReturnType<typeof of>, more = {}) => ({
    status: 'published' as const,
    memberCount: 2,
    standing,
    ...more,
  })
  expect(canSee(at(null, { status: 'draft' }))).toBe(false)
  expect(canSee(at(null, { status: 'archived' }))).toBe(true)
  expect(canEdit(at(null))).toBe(false)
  expect(canEdit(at('owner', { status: 'archived' }))).toBe(false)
  expect(canEdit(at('editor'))).toBe(true)
  expect(canManageMembers(at('editor'))).toBe(false)
  expect(canManageMembers(at('curator'))).toBe(false)
  expect(canManageMembers(at('curator', { memberCount: 0 }))).toBe(true)
  expect(canArchive(at('editor'))).toBe(false)
  expect(canArchive(at('curator'))).toBe(true)
})
