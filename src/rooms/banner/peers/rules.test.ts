import { expect, test } from 'vitest'
import {
  type AskFacts,
  afterStep,
  canKnowAsker,
  mendBy,
  outcomes,
  protectedUntil,
  refusalToAsk,
  type Step,
  statuses,
  stepAfterVerdict,
  verdictOf,
} from './rules.ts'

const today = '2026-11-22'
const fine: AskFacts = {
  speaksFor: 1,
  own: false,
  isMember: true,
  current: true,
  asked: true,
  abusiveOn: null,
  openOfMember: 0,
  lastOnProject: null,
  openOnQuestion: false,
  keptBefore: false,
  protectedUntil: null,
}

test('a question is refused to strangers, to those of the project, and past each limit', () => {
  const refusal = (facts: Partial<AskFacts>) => refusalToAsk({ ...fine, ...facts }, today)
  expect(refusal({})).toBeNull()
  expect(refusal({ own: true })).toBe('own')
  expect(refusal({ speaksFor: 0 })).toBe('not-a-member')
  expect(refusal({ isMember: false })).toBe('project-not-member')
  expect(refusal({ current: false })).toBe('replaced')
  expect(refusal({ asked: false })).toBe('not-asked')
  expect(refusal({ openOnQuestion: true })).toBe('already-open')
  expect(refusal({ keptBefore: true })).toBe('judged')
  expect(refusal({ openOfMember: 3 })).toBe('too-many')
  expect(refusal({ openOfMember: 2 })).toBeNull()
  expect(refusal({ abusiveOn: '2025-11-23' })).toBe('suspended')
  expect(refusal({ abusiveOn: '2025-11-22' })).toBeNull()
  expect(refusal({ lastOnProject: '2026-05-23' })).toBe('too-soon')
  expect(refusal({ lastOnProject: '2026-05-22' })).toBeNull()
  expect(refusal({ protectedUntil: '2026-11-23' })).toBe('protected')
  expect(refusal({ protectedUntil: today })).toBeNull()
})

test('kept three times within a year protects for a year; fewer, longer apart or otherwise does not', () => {
  const kept = (...days: string[]) => days.map((on) => ({ on, outcome: 'keep' as const }))
  expect(protectedUntil(kept('2026-01-01', '2026-03-01'))).toBeNull()
  expect(protectedUntil(kept('2026-01-01', '2026-03-01', '2026-12-31'))).toBe('2027-12-31')
  expect(protectedUntil(kept('2026-01-01', '2026-03-01', '2027-01-01'))).toBeNull()
  expect(
    protectedUntil([...kept('2026-01-01', '2026-03-01', '2026-05-01'), { on: '2026-04-01', outcome: 'on_the_way' }]),
  ).toBeNull()
  expect(
    protectedUntil([...kept('2026-01-01', '2026-03-01', '2026-05-01'), { on: '2026-06-01', outcome: 'withdraw' }]),
  ).toBe('2027-05-01')
})

test('two opinions that agree decide, three that differ say on the way, two are not three', () => {
  expect(verdictOf(['keep', 'keep'])).toBeNull()
  expect(verdictOf(['keep', 'withdraw', 'on_the_way'])).toBe('on_the_way')
  for (const one of outcomes)
    for (const other of outcomes) {
      expect(verdictOf([one, one, other])).toBe(one)
      expect(verdictOf([other, one, one])).toBe(one)
    }
})

test('nothing takes effect before the appeal is over; what is kept ends at once; the appeal is the last word', () => {
  expect(stepAfterVerdict('first', 'withdraw', false)).toBe('rule')
  expect(stepAfterVerdict('first', 'on_the_way', false)).toBe('rule')
  expect(stepAfterVerdict('first', 'keep', false)).toBe('conclude')
  expect(stepAfterVerdict('appeal', 'withdraw', true)).toBe('conclude')
  expect(stepAfterVerdict('appeal', 'on_the_way', true)).toBe('mend')
  expect(stepAfterVerdict('look', 'withdraw', false)).toBe('rule')
  expect(stepAfterVerdict('look', 'withdraw', true)).toBe('conclude')
})

test('what is over moves no more', () => {
  const steps: Step[] = ['answer', 'enough', 'convene', 'rule', 'appeal', 'mend', 'conclude', 'take_back', 'lapse']
  for (const status of ['settled', 'final', 'taken_back', 'lapsed'] as const)
    for (const step of steps) expect(afterStep(step, status), `${step} ${status}`).toBeNull()
  expect(statuses).toHaveLength(10)
})

test('six months later, on the last day of a shorter month', () => {
  expect(mendBy('2026-11-22')).toBe('2027-05-22')
  expect(mendBy('2026-08-31')).toBe('2027-02-28')
  expect(mendBy('2026-12-31')).toBe('2027-06-30')
})

test('who asked is known to those who sit, not to those invited, recused or on the other side', () => {
  const nobody = { asker: false, holder: false, seat: null, invited: false }
  expect(canKnowAsker({ ...nobody, holder: true, invited: true })).toBe(false)
  expect(canKnowAsker({ ...nobody, seat: { status: 'recused', open: true } })).toBe(false)
  expect(canKnowAsker({ ...nobody, seat: { status: 'sitting', open: true } })).toBe(true)
  expect(canKnowAsker({ ...nobody, seat: { status: 'gave', open: false } })).toBe(true)
})
