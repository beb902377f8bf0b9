import { expect, test } from 'vitest'
import { maySayComing, readResolutions, refusalToReport, writeResolutions } from './rules.ts'

const id = '11111111-2222-3333-4444-555555555555'

test('minutes are not written before the day, nor of a meeting that was called off', () => {
  expect(refusalToReport({ status: 'planned', heldOn: '2026-12-03' }, '2026-12-02')).toBe('future')
  expect(refusalToReport({ status: 'cancelled', heldOn: '2026-12-03' }, '2026-12-03')).toBe('not-now')
  expect(refusalToReport({ status: 'planned', heldOn: '2026-12-03' }, '2026-12-03')).toBeNull()
})

test('one says whether one comes until the day has passed', () => {
  expect(maySayComing({ status: 'planned', heldOn: '2026-12-03' }, '2026-12-04')).toBe(false)
  expect(maySayComing({ status: 'cancelled', heldOn: '2026-12-03' }, '2026-12-03')).toBe(false)
  expect(maySayComing({ status: 'planned', heldOn: '2026-12-03' }, '2026-12-03')).toBe(true)
})

test('decisions are read line by line, with the address of a vote; what is written again is read the same', () => {
  const typed = `- Acheter ensemble https://x.example/decisions/${id}#resultat\n\n  Écrire aux autres\n/decisions/${id}\nVoir /decisions/abc`
  const lines = readResolutions(typed, 'Décision par vote')
  expect(lines).toEqual([
    { text: 'Acheter ensemble', decisionId: id },
    { text: 'Écrire aux autres', decisionId: null },
    { text: 'Décision par vote', decisionId: id },
    { text: 'Voir /decisions/abc', decisionId: null },
  ])
  expect(readResolutions(writeResolutions(lines), '')).toEqual(lines)
})
