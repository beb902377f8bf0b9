import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '#core/actor.ts'
import { remaining, stop } from '#core/pure/deadline.ts'
import {
  type Facts,
  isLate,
  lastDay,
  type Move,
  move,
  newClock,
  readableReasons,
  restarted,
  type Status,
} from './rules.ts'

const today = '2026-11-23'
const aicha = 'aicha'
const other = 'helene'
const facts = (status: Status, more: Partial<Facts> = {}): Facts => ({
  reason: 'general',
  status,
  assigneeId: null,
  forgotten: false,
  ...more,
})
const officer = (role: Role, more: Partial<Actor> = {}, grant = {}): Actor => ({
  id: aicha,
  name: 'Aïcha Benali',
  email: 'aicha.benali@instance.example',
  secondFactor: true,
  grants: [{ role, territoryId: null, startsOn: '2026-01-01', endsOn: '2026-12-31', ...grant }],
  demo: false,
  ...more,
})

describe('what is refused', () => {
  const refused: [Status, Move, string][] = [
    ['answered', 'assign', 'already-answered'],
    ['answered', 'answer', 'already-answered'],
    ['answered', 'reroute', 'already-answered'],
    ['closed', 'assign', 'already-closed'],
    ['closed', 'answer', 'already-closed'],
    ['closed', 'reroute', 'already-closed'],
    ['closed', 'close', 'already-closed'],
    ['received', 'reopen', 'still-open'],
    ['assigned', 'reopen', 'still-open'],
  ]
  test.each(refused)('a message %s: no %s', (status, wanted, refusal) => {
    expect(move(facts(status), wanted, aicha)).toEqual({ ok: false, refusal })
  })

  test('nobody answers a message that a colleague has taken', () => {
    expect(move(facts('assigned', { assigneeId: other }), 'answer', aicha)).toEqual({ ok: false, refusal: 'taken' })
  })

  test('a message whose contents are forgotten stays as it is', () => {
    expect(move(facts('closed', { forgotten: true }), 'reopen', aicha)).toEqual({ ok: false, refusal: 'forgotten' })
  })

  test.each([
    ['another role', officer('spokesperson')],
    ['a role not started', officer('correspondent', {}, { startsOn: '2026-11-24' })],
    ['a role that is over', officer('correspondent', {}, { endsOn: '2026-11-22' })],
    ['a role for one territory only', officer('correspondent', {}, { territoryId: 12 })],
    ['no second factor', officer('correspondent', { secondFactor: false })],
  ])('nobody reads general questions with %s', (_, actor) => {
    expect(readableReasons(actor, today)).not.toContain('general')
  })

  test('without a role, no reason may be read', () => {
    expect(readableReasons(officer('curator', { grants: [] }), today)).toEqual([])
  })
})

describe('what is allowed', () => {
  const allowed: [Status, Move, Status][] = [
    ['received', 'assign', 'assigned'],
    ['assigned', 'assign', 'assigned'],
    ['received', 'answer', 'answered'],
    ['assigned', 'answer', 'answered'],
    ['received', 'reroute', 'received'],
    ['assigned', 'reroute', 'received'],
    ['received', 'close', 'closed'],
    ['assigned', 'close', 'closed'],
    ['answered', 'close', 'closed'],
    ['answered', 'reopen', 'assigned'],
    ['closed', 'reopen', 'assigned'],
  ]
  test.each(allowed)('a message %s: %s makes it %s', (status, wanted, next) => {
    expect(move(facts(status, { assigneeId: status === 'assigned' ? aicha : null }), wanted, aicha)).toEqual({
      ok: true,
      value: next,
    })
  })

  test('each role reads the reasons it answers, an administrator all of them', () => {
    expect(readableReasons(officer('correspondent'), today)).toEqual(['general', 'accessibility', 'coming'])
    expect(readableReasons(officer('data_officer'), today)).toEqual(['personal_data'])
    expect(readableReasons(officer('administrator'), today)).toHaveLength(6)
  })
})

describe('the term', () => {
  test('five working days from a Monday end on the next one; the press waits two', () => {
    expect(lastDay(newClock('general', today), today)).toBe('2026-11-30')
    expect(lastDay(newClock('press', today), today)).toBe('2026-11-25')
  })

  test('public holidays do not count', () => {
    expect(lastDay(newClock('press', '2026-12-24'), '2026-12-24')).toBe('2026-12-29')
  })

  test('a message is late the day after its term, and never once answered', () => {
    expect(isLate({ status: 'assigned', dueOn: '2026-11-23' }, today)).toBe(false)
    expect(isLate({ status: 'assigned', dueOn: '2026-11-22' }, today)).toBe(true)
    expect(isLate({ status: 'answered', dueOn: '2026-11-22' }, today)).toBe(false)
  })

  test('reopened, a message finds the days it had left', () => {
    const stopped = stop(newClock('general', '2026-11-23'), '2026-11-25')
    if (!stopped.ok) throw new Error('not stopped')
    const again = restarted(stopped.value, '2027-01-11')
    expect(remaining(again, '2027-01-11')).toBe(remaining(newClock('general', '2026-11-23'), '2026-11-25'))
    expect(lastDay(again, '2027-01-11')).toBe('2027-01-14')
  })

  test('a clock that runs is not restarted', () => {
    const clock = newClock('general', today)
    expect(restarted(clock, '2026-12-01')).toBe(clock)
  })
})
