import { expect, test } from 'vitest'
import { addDays, type Day } from './dates.ts'
import { type Clock, dueOn, elapsed, pause, remaining, remindersDue, resume, statusOf, stop } from './deadline.ts'
import type { Outcome } from './result.ts'
import { isWorkingDay } from './working-days.ts'

// Monday 2 March 2026: three full weeks without a holiday.
const clock = (changes: Partial<Clock> = {}): Clock => ({
  startedOn: '2026-03-02',
  targetDays: 10,
  unit: 'working',
  pauses: [],
  stoppedOn: null,
  ...changes,
})

function must<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

const someDays = (from: Day, count: number) => Array.from({ length: count }, (_, n) => addDays(from, n))
const units = ['working', 'calendar'] as const

test('a pause without a reason is refused', () => {
  expect(pause(clock(), '2026-03-04', ' ')).toEqual({ ok: false, refusal: 'reason-missing' })
})

test('a paused clock is not paused again', () => {
  const paused = must(pause(clock(), '2026-03-04', 'pièce manquante'))
  expect(pause(paused, '2026-03-05', 'encore')).toEqual({ ok: false, refusal: 'already-paused' })
})

test('a clock that runs is not resumed', () => {
  expect(resume(clock(), '2026-03-04')).toEqual({ ok: false, refusal: 'not-paused' })
  const resumed = must(resume(must(pause(clock(), '2026-03-04', 'pièce manquante')), '2026-03-06'))
  expect(resume(resumed, '2026-03-07')).toEqual({ ok: false, refusal: 'not-paused' })
})

test('nothing happens to a stopped clock', () => {
  const stopped = must(stop(clock(), '2026-03-04'))
  for (const outcome of [
    pause(stopped, '2026-03-05', 'trop tard'),
    resume(stopped, '2026-03-05'),
    stop(stopped, '2026-03-05'),
  ])
    expect(outcome).toEqual({ ok: false, refusal: 'stopped' })
})

test('the first day does not count, the last one counts until its end', () => {
  expect(dueOn(clock(), '2026-03-02')).toBe('2026-03-16')
  expect(elapsed(clock(), '2026-03-02')).toBe(0)
  expect(remaining(clock(), '2026-03-02')).toBe(10)
  expect(remaining(clock(), '2026-03-16')).toBe(0)
  expect(statusOf(clock(), '2026-03-16')).toBe('running')
  expect(statusOf(clock(), '2026-03-17')).toBe('late')
  expect(remaining(clock(), '2026-03-17')).toBe(-1)
  expect(remaining(clock(), '2026-03-23')).toBe(-5)
})

test('a clock that has not started has spent nothing', () => {
  expect(elapsed(clock(), '2026-02-20')).toBe(0)
  expect(remaining(clock(), '2026-02-20')).toBe(10)
})

test('it is late on the Saturday after a Friday term', () => {
  const friday = clock({ targetDays: 4 })
  expect(dueOn(friday, '2026-03-02')).toBe('2026-03-06')
  expect(statusOf(friday, '2026-03-07')).toBe('late')
  expect(remaining(friday, '2026-03-07')).toBe(-1)
})

test('a term in calendar days that ends on a day off ends on the next working day', () => {
  expect(dueOn(clock({ unit: 'calendar', targetDays: 5 }), '2026-03-02')).toBe('2026-03-09')
  expect(dueOn(clock({ startedOn: '2026-04-24', unit: 'calendar', targetDays: 7 }), '2026-04-24')).toBe('2026-05-04')
})

test('a pause pushes the term by the days it lasted, while it runs and after', () => {
  const paused = must(pause(clock(), '2026-03-04', ' pièce manquante '))
  expect(paused.pauses).toEqual([{ from: '2026-03-04', to: null, reason: 'pièce manquante' }])
  expect(dueOn(paused, '2026-03-04')).toBe('2026-03-16')
  expect(dueOn(paused, '2026-03-06')).toBe('2026-03-18')
  const resumed = must(resume(paused, '2026-03-06'))
  expect(dueOn(resumed, '2026-03-06')).toBe('2026-03-18')
  expect(dueOn(resumed, '2026-03-30')).toBe('2026-03-18')
})

test('a pause on the first day takes nothing from that day, which did not count', () => {
  const paused = must(pause(clock(), '2026-03-02', 'pièce manquante'))
  expect(elapsed(paused, '2026-03-04')).toBe(0)
  expect(dueOn(must(resume(paused, '2026-03-04')), '2026-03-04')).toBe('2026-03-17')
})

test('two pauses add up, and one that comes after the term changes nothing', () => {
  const pauses = [
    { from: '2026-03-04', to: '2026-03-06', reason: 'pièce manquante' },
    { from: '2026-03-18', to: '2026-03-20', reason: 'avis demandé' },
    { from: '2026-03-23', to: '2026-03-27', reason: 'trop tard' },
  ]
  expect(dueOn(clock({ pauses }), '2026-03-30')).toBe('2026-03-20')
})

test('pausing on the last day keeps that day for later', () => {
  const paused = must(pause(clock(), '2026-03-16', 'pièce manquante'))
  expect(statusOf(paused, '2026-03-25')).toBe('paused')
  expect(remaining(paused, '2026-03-25')).toBe(1)
  expect(dueOn(must(resume(paused, '2026-03-25')), '2026-03-25')).toBe('2026-03-25')
})

test('a calendar term put off to Monday can still be paused on that Monday', () => {
  const sunday = clock({ unit: 'calendar', targetDays: 6 })
  const paused = must(pause(sunday, '2026-03-09', 'pièce manquante'))
  expect(statusOf(paused, '2026-03-11')).toBe('paused')
  expect(dueOn(must(resume(paused, '2026-03-11')), '2026-03-11')).toBe('2026-03-11')
})

test('a pause does not hide lateness, and lateness stands still', () => {
  const paused = must(pause(clock(), '2026-03-18', 'pièce manquante'))
  expect(statusOf(paused, '2026-03-25')).toBe('late')
  expect(dueOn(paused, '2026-03-25')).toBe('2026-03-16')
  expect(remaining(paused, '2026-03-25')).toBe(-1)
})

test('a stopped clock stays as it was, and its running pause ends', () => {
  const stopped = must(stop(must(pause(clock(), '2026-03-04', 'pièce manquante')), '2026-03-06'))
  expect(stopped.pauses[0]?.to).toBe('2026-03-06')
  for (const today of ['2026-03-06', '2026-06-30']) {
    expect(statusOf(stopped, today)).toBe('stopped')
    expect([elapsed(stopped, today), remaining(stopped, today), dueOn(stopped, today)]).toEqual([2, 8, '2026-03-18'])
  }
  expect(remaining(must(stop(clock(), '2026-03-18')), '2026-06-30')).toBe(-2)
})

test('no reminder leaves when paused, late, stopped, or on the first day', () => {
  const before = [5, 1, 0]
  expect(remindersDue(must(pause(clock(), '2026-03-10', 'avis')), '2026-03-13', { before })).toEqual([])
  expect(remindersDue(clock(), '2026-03-17', { before })).toEqual([])
  expect(remindersDue(must(stop(clock(), '2026-03-12')), '2026-03-13', { before })).toEqual([])
  expect(remindersDue(clock({ targetDays: 5 }), '2026-03-02', { before })).toEqual([])
})

test('reminders come at their moment, the most urgent first', () => {
  const before = [5, 1, 0]
  expect(remindersDue(clock(), '2026-03-06', { before })).toEqual([])
  expect(remindersDue(clock(), '2026-03-09', { before })).toEqual([5])
  expect(remindersDue(clock(), '2026-03-13', { before })).toEqual([1, 5])
  expect(remindersDue(clock(), '2026-03-16', { before })).toEqual([0, 1, 5])
})

test('a term is never on a day off, whatever the start, the length and the unit', () => {
  for (const startedOn of someDays('2026-01-01', 366))
    for (const unit of units)
      for (const targetDays of [0, 1, 7, 15, 21]) {
        const due = dueOn(clock({ startedOn, unit, targetDays }), startedOn)
        expect(isWorkingDay(due), due).toBe(true)
        expect(due >= startedOn).toBe(true)
      }
})

test('pausing never brings a term nearer, and resuming does not move it', () => {
  for (const unit of units)
    for (const from of someDays('2026-04-20', 45)) {
      const running = clock({ startedOn: '2026-04-20', unit, targetDays: 15 })
      const due = dueOn(running, from)
      const paused = must(pause(running, from, 'pièce manquante'))
      let previous = due
      for (const today of someDays(from, 40)) {
        const pushed = dueOn(paused, today)
        expect(pushed >= previous).toBe(true)
        expect(dueOn(must(resume(paused, today)), today)).toBe(pushed)
        if (from > due) expect(pushed).toBe(due)
        previous = pushed
      }
    }
})

test('late is exactly when nothing remains, and what is spent and what remains make the whole', () => {
  const pauses = [{ from: '2026-04-29', to: '2026-05-11', reason: 'avis demandé' }]
  for (const unit of units)
    for (const until of [pauses, [], [{ from: '2026-05-05', to: null, reason: 'pièce manquante' }]])
      for (const today of someDays('2026-04-20', 60)) {
        const some = clock({
          startedOn: '2026-04-20',
          unit,
          targetDays: 15,
          pauses: until.filter((p) => p.from <= today),
        })
        const late = statusOf(some, today) === 'late'
        expect(remaining(some, today) < 0).toBe(late)
        if (!late && unit === 'working') expect(elapsed(some, today) + remaining(some, today)).toBe(15)
      }
})

test('in a pause the days spent and the days left stand still', () => {
  const paused = must(pause(clock(), '2026-03-06', 'pièce manquante'))
  for (const today of someDays('2026-03-06', 80))
    expect([elapsed(paused, today), remaining(paused, today)]).toEqual([3, 7])
})
