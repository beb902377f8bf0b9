import { expect, test } from 'vitest'
import {
  addressSays,
  afterMove,
  byYear,
  startRefusal,
  type TestMove,
  testStatuses,
  textRefusal,
  wordsShown,
} from './rules.ts'

test('a test moves only forward, and is given up only before it starts', () => {
  const moves: TestMove[] = ['edit', 'start', 'measure', 'decide', 'abandon']
  const possible = testStatuses.flatMap((status) =>
    moves.flatMap((move) => {
      const next = afterMove(move, status)
      return next ? [`${status} ${move} ${next}`] : []
    }),
  )
  expect(possible).toEqual([
    'prepared edit prepared',
    'prepared start running',
    'prepared abandon abandoned',
    'running measure measured',
    'measured decide decided',
  ])
})

test('nothing starts without what would stop it, nor with dates that are out of order or over', () => {
  const plan = { startsOn: '2026-11-01', endsOn: '2026-12-31', stopCriterion: 'Deux accidents.' }
  expect(startRefusal({ ...plan, stopCriterion: ' \n' }, '2026-11-23')).toBe('no-stop')
  expect(startRefusal({ ...plan, endsOn: '2026-11-01' }, '2026-11-23')).toBe('dates')
  expect(startRefusal(plan, '2026-12-31')).toBe('over')
  expect(startRefusal(plan, '2026-12-30')).toBeNull()
})

test('the journal goes by year, the newest first', () => {
  const on = (decidedOn: string) => ({ decidedOn })
  expect(
    byYear([on('2026-02-01'), on('2027-01-01'), on('2026-01-31')]).map(([year, list]) => [year, list.length]),
  ).toEqual([
    ['2027', 1],
    ['2026', 2],
  ])
})

test('only who has the case in hand sees what it alone tells; the refusal is the same for all, and none without a case', () => {
  const known = { projects: ['Garage solidaire'], places: ['Guéret'], people: [], services: [], references: [] }
  const text = 'Le garage solidaire, le 12 mars 2026.'
  const shown = (inHand: boolean) => wordsShown(text, { known, inHand, isSmall: false }).map(({ telling }) => telling)
  expect([shown(true), shown(false)]).toEqual([['date', 'project'], ['date']])
  for (const inHand of [true, false]) expect(textRefusal(text, { known, inHand, isSmall: false }, true)).toBe('telling')
  const dated = textRefusal('Le 12 mars 2026.', { known, inHand: true, isSmall: false }, false)
  expect([dated, textRefusal(text, null, false)]).toEqual(['unseen', null])
})

test('an address says a title, numbered or not, and nothing more', () => {
  const of = (slug: string) => addressSays(slug, 'preter')
  expect(['preter', 'preter-2', 'preter-plus', 'preter-2-fois', 'garage'].map(of)).toEqual([
    ...[true, true, false, false, false],
  ])
})
