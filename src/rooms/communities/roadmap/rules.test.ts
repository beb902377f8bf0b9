import { expect, test } from 'vitest'
import { type Item, isLate, moveRefusal, movesOf, progressOf, sorted, threadOf, treeOf } from './rules.ts'

const item = (id: string, changes: Partial<Item> = {}): Item => ({
  id,
  kind: 'axis',
  parentId: null,
  title: id,
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

test('nobody validates alone, and nothing is carried out before it is validated', () => {
  for (const kind of ['axis', 'action'] as const) {
    for (const to of ['validated', 'in_progress', 'done', 'blocked'] as const)
      expect(moveRefusal({ kind, status: 'proposed' }, to, { reason: 'Une longue raison', isFuture: false })).toBe(
        'not-now',
      )
    expect(movesOf(kind, 'proposed')).toEqual(['abandoned'])
  }
})

test('blocked and abandoned say why; nothing is so from tomorrow', () => {
  const going = { kind: 'action', status: 'in_progress' } as const
  expect(moveRefusal(going, 'blocked', { reason: 'bof', isFuture: false })).toBe('no-reason')
  expect(moveRefusal(going, 'abandoned', { reason: '          ', isFuture: false })).toBe('no-reason')
  expect(moveRefusal(going, 'done', { reason: '', isFuture: true })).toBe('in-future')
  expect(moveRefusal(going, 'blocked', { reason: 'Le bail attend une signature.', isFuture: false })).toBeNull()
})

test('a milestone is a fact: reached without a vote; what was given up is proposed again', () => {
  expect(moveRefusal({ kind: 'milestone', status: 'proposed' }, 'done', { reason: '', isFuture: false })).toBeNull()
  expect(movesOf('axis', 'abandoned')).toEqual(['proposed'])
})

test('progress counts milestones, those given up apart', () => {
  const told = (['done', 'done', 'in_progress', 'proposed', 'abandoned'] as const).map((status) => ({ status }))
  expect(progressOf(told)).toEqual({ done: 2, total: 4, abandoned: 1 })
  expect(progressOf([])).toEqual({ done: 0, total: 0, abandoned: 0 })
})

test('a month is late only once it is over; what is done is never late', () => {
  expect(isLate({ status: 'in_progress', dueOn: '2026-03' }, '2026-03-31')).toBe(false)
  expect(isLate({ status: 'in_progress', dueOn: '2026-03' }, '2026-04-01')).toBe(true)
  expect(isLate({ status: 'done', dueOn: '2026-03' }, '2026-04-01')).toBe(false)
})

const roadmap = [
  item('a'),
  item('b', { title: 'Bêta', status: 'validated' }),
  item('a1', { kind: 'action', parentId: 'a', lead: 'Zoé' }),
  item('a2', { kind: 'action', parentId: 'a', lead: 'Atelier', status: 'abandoned' }),
  item('late', { kind: 'milestone', parentId: 'a1', dueOn: '2027' }),
  item('march', { kind: 'milestone', parentId: 'a1', dueOn: '2027-03' }),
  item('undated', { kind: 'milestone', parentId: 'a1' }),
  item('reached', { kind: 'milestone', parentId: 'a1', status: 'done', dueOn: '2028', statusOn: '2026-05' }),
  item('dropped', { kind: 'milestone', parentId: 'a2', dueOn: '2026' }),
]

test('the thread of an axis follows time: what is done by its day, what is undated last, what was given up left out', () => {
  const [axis] = treeOf(roadmap)
  expect(axis && threadOf(axis).map(({ id }) => id)).toEqual(['reached', 'march', 'late', 'undated'])
})

test('the table is sorted by any column, both ways', () => {
  const ids = (...given: Parameters<typeof sorted>) => sorted(...given).map(({ id }) => id)
  expect(ids(roadmap, 'ordre', false)).toEqual(['a', 'a1', 'late', 'march', 'undated', 'reached', 'a2', 'dropped', 'b'])
  expect(ids(roadmap, 'pilote', false).slice(0, 2)).toEqual(['a2', 'a1'])
  expect(ids(roadmap, 'echeance', false)[0]).toBe('dropped')
  expect(ids(roadmap, 'titre', true).at(-1)).toBe('a')
})
