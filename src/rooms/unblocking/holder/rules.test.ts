import { expect, test } from 'vitest'
import { addDays, type Day } from '#core/pure/dates.ts'
import { type Clock, pause, resume, stop } from '#core/pure/deadline.ts'
import { certain } from '#core/pure/result.ts'
import { statuses } from '../rules.ts'
import { levelOf, paceOf, reopensTo, silentUntil } from './rules.ts'
import { eventSentence } from './words-events.ts'
import { hand } from './words-hand.ts'

const clock = (startedOn: Day, targetDays: number): Clock => ({
  ...{ startedOn, targetDays, unit: 'working', pauses: [], stoppedOn: null },
})
const running = (one: Clock, today: Day) => paceOf('in_progress', one, null, today)

test('nothing is counted before the case is sent, nor once it is answered, closed or withdrawn', () => {
  const one = clock('2026-11-23', 20)
  for (const status of ['draft', 'awaiting_consent', 'answered', 'closed', 'withdrawn'] as const)
    expect(paceOf(status, one, '2026-11-23', '2026-11-24'), status).toBeNull()
  expect(paceOf('in_progress', certain(stop(one, '2026-11-24')), null, '2026-11-25')).toBeNull()
  expect(paceOf('in_progress', null, null, '2026-11-25')).toBeNull()
})

test('a case filed on a Monday is read by Thursday evening, and said late on Friday', () => {
  const unread = (today: Day) => paceOf('filed', null, '2026-11-23', today)
  expect(unread('2026-11-23')).toEqual({ kind: 'unread', by: '2026-11-26', late: false })
  expect(unread('2026-11-26')).toMatchObject({ late: false })
  expect(unread('2026-11-27')).toMatchObject({ late: true })
  // filed on the eve of All Saints’ week-end of 2027: Monday 1 November does not count
  expect(paceOf('filed', null, '2027-10-29', '2027-10-30')).toMatchObject({ by: '2027-11-04' })
})

test('Christmas and New Year are not working days: ten days from 21 December 2026 end on 6 January 2027', () => {
  const one = clock('2026-12-21', 10)
  expect(running(one, '2026-12-21')).toMatchObject({ kind: 'running', elapsed: 0, left: 10, due: '2027-01-06' })
  expect(running(one, '2026-12-28')).toMatchObject({ elapsed: 4, left: 6 })
  expect(running(one, '2027-01-01')).toMatchObject({ elapsed: 7, left: 3 })
  expect(running(one, '2027-01-06')).toMatchObject({ kind: 'running', elapsed: 10, left: 0 })
  expect(running(one, '2027-01-07')).toMatchObject({ kind: 'late', left: -1 })
})

test('1 and 8 May are not working days, nor Ascension Day', () => {
  // 2026: Friday 1 May, Friday 8 May, Thursday 14 May
  expect(running(clock('2026-04-29', 10), '2026-04-29')).toMatchObject({ due: '2026-05-18' })
})

test('a hold pushes the term by as many working days, and its reason is not hidden by lateness', () => {
  const one = clock('2026-11-23', 10)
  const held = certain(pause(one, '2026-11-26', 'une pièce manque'))
  expect(running(held, '2026-11-30')).toMatchObject({ kind: 'held', since: '2026-11-26', elapsed: 2, left: 8 })
  const again = certain(resume(held, '2026-12-03'))
  expect(running(one, '2026-12-03')).toMatchObject({ due: '2026-12-07' })
  expect(running(again, '2026-12-03')).toMatchObject({ kind: 'running', elapsed: 3, left: 7, due: '2026-12-14' })
  // over the turn of the year: five working days held, of which none is Christmas Day nor New Year’s Day
  const winter = certain(resume(certain(pause(clock('2026-12-21', 10), '2026-12-24', 'x')), '2027-01-04'))
  expect(running(winter, '2027-01-04')).toMatchObject({ due: '2027-01-13' })
  const lateThenHeld = certain(pause(one, '2026-12-09', 'trop tard'))
  expect(running(lateThenHeld, '2026-12-10')).toMatchObject({ kind: 'late' })
})

test('a contested case goes back to whoever can take it', () => {
  const good = { standing: true, tied: false }
  expect(reopensTo({ requiredLevel: 2 }, good)).toBe('in_progress')
  expect(reopensTo({ requiredLevel: 2 }, { standing: false, tied: false })).toBe('qualified')
  expect(reopensTo({ requiredLevel: 2 }, { standing: true, tied: true })).toBe('qualified')
  expect(reopensTo({ requiredLevel: 2 }, null)).toBe('qualified')
  expect(reopensTo({ requiredLevel: null }, null)).toBe('filed')
  expect(silentUntil(new Date('2026-12-15T23:30:00Z'))).toBe(addDays('2026-12-16', 30))
})

test('on the ladder a case is at its rung, or higher when whoever has it stands higher', () => {
  expect(levelOf({ rung: null, appointment: null })).toBeNull()
  expect(levelOf({ rung: 2, appointment: null })).toBe(2)
  expect(levelOf({ rung: 2, appointment: { level: 4 } })).toBe(4)
  expect(levelOf({ rung: 3, appointment: { level: 2 } })).toBe(3)
})

test('what happened is a sentence, even when nobody wrote one for it; a name of the machine is never shown', () => {
  const said = (verb: string, details = {}, side = 'officer') => eventSentence({ verb, side, details })
  for (const unknown of ['zorglub_done', 'constructor', '__proto__', ''])
    expect(said(unknown)).toBe('Une étape du dossier est enregistrée.')
  expect(said('climbed', { from: 2, to: 3 })).toBe('Monte d’un niveau, avec tout ce qui a été fait\u00a0: région.')
  expect(said('climbed', { to: 'x' })).toBe('Monte d’un niveau, avec tout ce qui a été fait.')
  expect(said('late', { due: '2026-12-01' })).toContain('1er décembre 2026')
  expect(said('message', {}, 'holder')).toBe('Message de votre projet.')
  expect(said('answered', { kind: 'derogation' })).toBe('Réponse donnée\u00a0: Dérogation individuelle.')
  expect(said('answered', { kind: '<b>' })).toBe('Réponse donnée.')
})

test('wherever the case is, its holder is told what comes next', () => {
  for (const status of statuses) expect(status === 'answered' ? hand.answer : hand.next[status], status).not.toBe('')
})
