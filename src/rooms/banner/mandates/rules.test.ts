import { expect, test } from 'vitest'
import { earliestStart, isLate, latestEnd, nextOffers, orderByDots, type Peer } from './rules.ts'

const peer = (id: string, rank: number | null, changes: Partial<Peer> = {}): Peer => ({
  ...{ id, rank, status: 'candidate', offeredOn: null },
  ...changes,
})
const ids = (peers: readonly Peer[]) => peers.map(({ id }) => id)

test('nobody is offered a seat before the order is known, nor beyond the seats', () => {
  expect(nextOffers([peer('a', null), peer('b', null)], 2, '2026-12-10')).toEqual([])
  expect(ids(nextOffers([peer('c', 3), peer('a', 1), peer('b', 2)], 2, '2026-12-10'))).toEqual(['a', 'b'])
  const full = [peer('a', 1, { status: 'accepted' }), peer('b', 2, { status: 'offered', offeredOn: '2026-12-08' })]
  expect(nextOffers([...full, peer('c', 3)], 2, '2026-12-10')).toEqual([])
})

test('declined, withdrawn or silent for five days, the seat goes to the next', () => {
  const silent = peer('b', 2, { status: 'offered', offeredOn: '2026-12-08' })
  expect(isLate(silent, '2026-12-13')).toBe(false)
  expect(isLate(silent, '2026-12-14')).toBe(true)
  const gone = [peer('a', 1, { status: 'declined' }), peer('x', 3, { status: 'withdrawn' }), peer('c', 4)]
  expect(ids(nextOffers([...gone, silent], 2, '2026-12-13'))).toEqual(['c'])
  expect(ids(nextOffers([...gone, silent, peer('d', 5)], 2, '2026-12-14'))).toEqual(['c', 'd'])
})

test('the vote orders, the draw only between equals', () => {
  const dots = new Map([
    ['a', 2],
    ['b', 5],
    ['c', 2],
  ])
  expect(orderByDots(['c', 'd', 'a', 'b'], dots)).toEqual(['b', 'c', 'a', 'd'])
})

test('six months at most, and not before people could come forward and accept', () => {
  expect(earliestStart('2026-11-25', 'lot')).toBe('2026-12-15')
  expect(earliestStart('2026-11-25', 'vote')).toBe('2026-12-25')
  expect(latestEnd('2026-12-15')).toBe('2027-06-15')
})
