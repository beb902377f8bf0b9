import { expect, test } from 'vitest'
import { inOrderOf } from '#core/lot.ts'
import { refusalToDraw } from './rules.ts'
import { criteriaToCheck, drawnAmong } from './sample.ts'

const codes = ['A2', 'B3', 'C4', 'D5', 'E6']

test('nobody draws twice in four weeks among the same labels, nor among none', () => {
  expect(refusalToDraw({ lastOn: '2026-11-01', population: 5 }, '2026-11-28')).toBe('too-soon')
  expect(refusalToDraw({ lastOn: '2026-11-01', population: 5 }, '2026-11-29')).toBeNull()
  expect(refusalToDraw({ lastOn: null, population: 0 }, '2026-11-29')).toBe('nobody')
})

// the same as: for c in A2 B3 C4 D5 E6; do echo "$(printf %s "seed1:$c" | sha256sum) $c"; done | sort
test('the draw can be made again by anyone, and differs with the seed', () => {
  expect(inOrderOf('seed1', codes)).toEqual(['E6', 'B3', 'A2', 'D5', 'C4'])
  expect(inOrderOf('seed2', codes)).toEqual(['E6', 'C4', 'A2', 'B3', 'D5'])
  expect(inOrderOf('seed1', codes.toReversed())).toEqual(inOrderOf('seed1', codes))
})

test('the share is rounded up, and all are drawn at a hundred', () => {
  expect(drawnAmong('seed1', codes, 10)).toEqual(['E6'])
  expect(drawnAmong('seed1', codes, 21)).toEqual(['E6', 'B3'])
  expect(drawnAmong('seed1', codes, 100)).toHaveLength(5)
  expect(drawnAmong('seed1', [], 10)).toEqual([])
})

test('two criteria are checked, drawn the same way', () => {
  expect(criteriaToCheck('seed1', 'A2', ['team', 'aim', 'proof'])).toEqual(['aim', 'proof'])
  expect(criteriaToCheck('seed1', 'A2', ['team'])).toEqual(['team'])
})
