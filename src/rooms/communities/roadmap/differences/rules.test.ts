import { expect, test } from 'vitest'
import type { Item } from '../rules.ts'
import { decidedIn, differencesBetween, followedIn, isContent } from './rules.ts'

const item = (id: string, parentId: string | null = null, changes: Partial<Item> = {}): Item => ({
  id,
  kind: parentId === null ? 'axis' : 'action',
  parentId,
  title: `Titre ${id}`,
  purpose: '',
  leadId: null,
  lead: '',
  means: '',
  startsOn: null,
  dueOn: null,
  status: 'proposed',
  statusOn: null,
  reason: '',
  indicators: [],
  ...changes,
})

const first = [item('a'), item('b'), item('c'), item('a1', 'a'), item('a2', 'a'), item('b1', 'b')]

test('nothing changed is nothing', () => {
  expect(differencesBetween(first, first)).toEqual([])
  expect(differencesBetween([], [])).toEqual([])
})

test('what is added and what is removed is said with where it stands, its own children too', () => {
  const after = [item('a'), item('c'), item('a1', 'a'), item('a2', 'a'), item('c1', 'c')]
  expect(differencesBetween(first, after)).toMatchObject([
    { id: 'c1', what: 'added', within: ['Titre c'], fields: [], moved: null },
    { id: 'b', what: 'removed', within: [] },
    { id: 'b1', what: 'removed', within: ['Titre b'] },
  ])
})

test('one that changed rank is told once, not all those it passed', () => {
  const after = [item('c'), item('a'), item('b'), item('a1', 'a'), item('a2', 'a'), item('b1', 'b')]
  expect(differencesBetween(first, after)).toMatchObject([{ id: 'c', what: 'kept', moved: { from: '', to: '' } }])
})

test('one that went under another axis says from where to where, and what else changed in it', () => {
  const after = first.map((one) => (one.id === 'a2' ? item('a2', 'b', { means: 'Un local' }) : one))
  expect(differencesBetween(first, after)).toEqual([
    {
      id: 'a2',
      kind: 'action',
      title: 'Titre a2',
      within: ['Titre b'],
      what: 'kept',
      moved: { from: 'Titre a', to: 'Titre b' },
      fields: [{ field: 'means', before: '', after: 'Un local' }],
    },
  ])
})

const indicator = (readings: { on: string; value: number }[], target = 40) => ({
  id: 'i',
  name: 'Personnes suivies',
  unit: 'personnes',
  base: 12,
  baseOn: '2026-03',
  target,
  targetOn: '2027',
  readings: readings.map((one) => ({ ...one, source: '' })),
})

test('field by field, dates as precise as they were written; a reading is told apart from its indicator', () => {
  const before = [item('a', null, { dueOn: '2026-03', indicators: [indicator([])] })]
  const after = [
    item('a', null, {
      dueOn: '2026-03-14',
      status: 'blocked',
      statusOn: '2026-02',
      indicators: [indicator([{ on: '2026-05', value: 1500 }], 50)],
    }),
  ]
  const [told] = differencesBetween(before, after)
  expect(told?.fields).toEqual([
    { field: 'dueOn', before: '2026-03', after: '2026-03-14' },
    { field: 'status', before: 'proposed', after: 'blocked 2026-02' },
    {
      field: 'indicators',
      before: 'Personnes suivies\u00a0: 12\u00a0personnes (mars 2026) → 40\u00a0personnes (2027)',
      after: 'Personnes suivies\u00a0: 12\u00a0personnes (mars 2026) → 50\u00a0personnes (2027)',
    },
    { field: 'readings', before: '', after: 'Personnes suivies, mai 2026\u00a0: 1\u00a0500\u00a0personnes' },
  ])
})

test('how it goes is not what was decided', () => {
  const going = [item('a', null, { status: 'in_progress', indicators: [indicator([])] })]
  const [followed] = differencesBetween([item('a', null, { indicators: [indicator([])] })], going)
  const [decided] = differencesBetween([item('a')], [item('a', null, { lead: 'Atelier des Pentes' })])
  expect(followed && isContent(followed)).toBe(false)
  expect(decided && isContent(decided)).toBe(true)
})

test('an item both decided otherwise and gone further is told twice, each part in its place', () => {
  const after = [item('b'), item('a', null, { lead: 'Zoé', status: 'in_progress' })]
  const [told] = differencesBetween([item('a'), item('b')], after).filter(({ id }) => id === 'a')
  expect(told && decidedIn(told)?.fields.map(({ field }) => field)).toEqual(['lead'])
  expect(told && followedIn(told)).toMatchObject({ moved: null, fields: [{ field: 'status' }] })
})
