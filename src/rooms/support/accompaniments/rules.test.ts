import { expect, test } from 'vitest'
import { afterMove, isRunning, refusalTo, sideOf, statuses } from './rules.ts'
import { nextOf } from './rules-next-of.ts'
import { isReviewOpen, readableReviews } from './rules-reviews.ts'

const roles = { holder: null, structure: null, evaluator: null }
const at = (status: (typeof statuses)[number], more = {}) => ({ status, roles: { ...roles, ...more }, proposedBy: 'm' })

test('an evaluator writes nothing, whatever the step', () => {
  for (const status of statuses)
    for (const act of ['diagnose', 'work', 'plan', 'share', 'end', 'close'] as const)
      expect(refusalTo(act, at(status, { evaluator: 'owner' }), 'e')).toBe('not-yours')
})

test('someone on both sides signs for none, and may always leave', () => {
  const both = at('diagnosis', { holder: 'owner', structure: 'owner' })
  expect(refusalTo('sign_diagnosis', both, 'x')).toBe('both-sides')
  expect(refusalTo('close', both, 'x')).toBe('both-sides')
  expect(refusalTo('end', both, 'x')).toBeNull()
  expect(sideOf(both.roles)).toBe('holder')
})

test('the holder may leave at every step once it is open, and at no other', () => {
  for (const status of statuses) {
    const leaves = refusalTo('end', at(status, { holder: 'owner' }), 'n') === null
    expect([status, leaves]).toEqual([status, isRunning(status)])
    expect(afterMove('end', status) !== null).toBe(leaves)
  }
})

const facts = {
  status: 'follow_up' as const,
  texts: { strengths: 'a', difficulties: 'b', needs: 'c' },
  diagnosis: { structure: true, holder: true },
  plan: { structure: true, holder: true },
  objectives: 1,
  answerBy: '2026-12-22',
  nextSession: '2026-12-01',
  closedOn: null,
  sixMonthsOn: null,
  wrote: { closing: [], six_months: [] },
}
const next = (more: object) => nextOf({ ...facts, ...more }, '2026-11-22')

test('who has the hand: whoever has not written or signed what comes first', () => {
  expect(next({ status: 'proposed' })).toEqual({ hand: 'holder', what: 'answer', by: '2026-12-22' })
  expect(next({ texts: { ...facts.texts, needs: '' } })).toMatchObject({ hand: 'both', what: 'diagnose' })
  expect(next({ diagnosis: { structure: true, holder: false } })).toMatchObject({ hand: 'holder' })
  expect(next({ plan: { structure: false, holder: true } })).toMatchObject({ hand: 'structure', what: 'sign_plan' })
  expect(next({ objectives: 0 })).toMatchObject({ hand: 'both', what: 'plan' })
  expect(next({})).toEqual({ hand: 'structure', what: 'work', by: '2026-12-01' })
  const closed = { status: 'closed', closedOn: '2026-11-20', sixMonthsOn: '2027-05-22' }
  expect(next({ ...closed, wrote: { closing: ['structure'], six_months: [] } })).toMatchObject({ hand: 'holder' })
  const crossed = { closing: ['structure', 'holder'], six_months: [] }
  expect(next({ ...closed, wrote: crossed })).toEqual({ hand: 'nobody', what: 'wait', by: '2027-05-22' })
  expect(next({ ...closed, sixMonthsOn: '2026-11-22', wrote: crossed })).toMatchObject({ what: 'six_months' })
  expect(next({ status: 'ended_by_holder' })).toMatchObject({ hand: 'nobody', what: 'nothing' })
})

test('a review is read once both wrote, or thirty days after', () => {
  const one = { stage: 'closing' as const, worked: 'x', missing: '', next: '', writtenAt: new Date() }
  const alone = [{ ...one, side: 'structure' as const }]
  const read = (day: string, reviews: Parameters<typeof readableReviews>[0] = alone) =>
    readableReviews(reviews, 'holder', '2026-11-20', day).length
  expect([read('2026-11-20'), read('2026-12-20'), read('2026-12-21')]).toEqual([0, 0, 1])
  expect(read('2026-11-20', [...alone, { ...one, side: 'holder' as const }])).toBe(2)
  // the evaluator reads what both may read, not before
  expect(readableReviews(alone, null, '2026-11-20', '2026-11-21')).toEqual([])
})

test('a holder who left is asked for no review', () => {
  const at = { stage: 'closing' as const, closedOn: '2026-11-20', sixMonthsOn: null }
  expect(isReviewOpen({ ...at, status: 'ended_by_holder' }, '2026-11-22')).toBe(false)
  expect(isReviewOpen({ ...at, status: 'closed' }, '2026-11-22')).toBe(true)
})
