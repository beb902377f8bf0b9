import { expect, test } from 'vitest'
import { reopensTo } from './holder/rules.ts'
import { afterMove, isOpen, levels, type Move, moves, reopenedTo, type Status, statuses } from './rules.ts'

const from = (move: Move): Status[] => statuses.filter((status) => afterMove(move, status))

test('what is over moves no more, and nothing comes back to a draft', () => {
  for (const move of moves) {
    for (const over of ['closed', 'withdrawn'] as const) expect(afterMove(move, over), move).toBeNull()
    for (const status of statuses) expect(afterMove(move, status), `${status}, ${move}`).not.toBe('draft')
  }
})

test('a case is sorted once, then again as long as nobody has answered it', () => {
  expect(from('qualify')).toEqual(['filed'])
  expect(from('sort_again')).toEqual(['qualified', 'assigned', 'in_progress'])
  for (const status of from('sort_again')) expect(afterMove('sort_again', status)).toBe('qualified')
})

test('an open case may be taken back, and answered unless someone has not taken it yet', () => {
  expect(from('withdraw')).toEqual(['awaiting_consent', ...statuses.filter(isOpen)])
  expect(from('answer')).toEqual(['filed', 'qualified', 'in_progress'])
})

test('a contested answer leads where the table says, whoever is left to take it', () => {
  expect(afterMove('reopen', 'answered')).toBe(reopenedTo[0])
  const hands = [null, ...[true, false].flatMap((standing) => [true, false].map((tied) => ({ standing, tied })))]
  const reached = [null, ...levels].flatMap((requiredLevel) => hands.map((hand) => reopensTo({ requiredLevel }, hand)))
  expect(new Set(reached)).toEqual(new Set(reopenedTo))
})
