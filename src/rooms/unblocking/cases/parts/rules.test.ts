import { expect, test } from 'vitest'
import { choiceOf, silenceChoices, silenceOf } from '../../work/forms.ts'
import { type Facts, models } from '../../work/words-letters.ts'
import { goesAbove, isAnswerLate, moved, silenceDay, templates } from './rules.ts'

const silent = (askedOn: string, answeredOn: string | null = null, silenceMonths = 2) =>
  silenceDay({ silence: 'accepts', silenceMonths, askedOn, answeredOn })

test('silence says nothing without a rule, without a question, or when the answer came before', () => {
  expect(silenceDay({ silence: 'none', silenceMonths: 2, askedOn: '2026-11-02', answeredOn: null })).toBeNull()
  expect(silenceDay({ silence: 'refuses', silenceMonths: 2, askedOn: null, answeredOn: null })).toBeNull()
  expect(silent('2026-11-02', '2027-01-01')).toBeNull()
  expect(silent('2026-11-02', '2027-01-02')).toBe('2027-01-02')
})

test('silence decides two months later, day for day, or on the last day of a shorter month', () => {
  expect(silent('2026-11-02')).toBe('2027-01-02')
  expect(silent('2026-12-31')).toBe('2027-02-28')
  expect(silent('2027-12-31')).toBe('2028-02-29')
  expect(silent('2026-12-29')).toBe('2027-02-28')
  expect(silent('2026-06-30')).toBe('2026-08-30')
  expect(silent('2026-10-31', null, 4)).toBe('2027-02-28')
})

test('only a decision that blocks, above the level of the hand, sends a case up', () => {
  expect(goesAbove({ level: 4, blocks: false }, 2)).toBe(false)
  expect(goesAbove({ level: 2, blocks: true }, 2)).toBe(false)
  expect(goesAbove({ level: 4, blocks: true }, null)).toBe(false)
  expect(goesAbove({ level: 3, blocks: true }, 2)).toBe(true)
})

test('an answer is late the day after its term, never once it came', () => {
  expect(isAnswerLate({ dueOn: '2026-12-01', answer: null }, '2026-12-01')).toBe(false)
  expect(isAnswerLate({ dueOn: '2026-12-01', answer: 'refuses' }, '2026-12-02')).toBe(false)
  expect(isAnswerLate({ dueOn: null, answer: null }, '2026-12-02')).toBe(false)
  expect(isAnswerLate({ dueOn: '2026-12-01', answer: null }, '2026-12-02')).toBe(true)
})

test('a step goes one place up or down, and no further than the ends', () => {
  const ids = ['a', 'b', 'c']
  expect(moved(ids, 'a', -1)).toEqual(ids)
  expect(moved(ids, 'c', 1)).toEqual(ids)
  expect(moved(ids, 'x', 1)).toEqual(ids)
  expect(moved(ids, 'a', 1)).toEqual(['b', 'a', 'c'])
  expect(moved(ids, 'c', -1)).toEqual(['a', 'c', 'b'])
})

test('the choices of a rule of silence come back as they were chosen', () => {
  for (const choice of silenceChoices) {
    const { silence, reference, months } = silenceOf(choice, 'Code de l’urbanisme, article R. 424-1', 5)
    expect(months).toBe(choice.startsWith('general') ? 2 : 5)
    expect(choiceOf({ silence, silenceReference: reference })).toBe(choice)
  }
})

test('every model says of the case what is known, and leaves what is not to be filled in', () => {
  const known: Facts = {
    ...{ number: 'D-2026-00012', project: 'Le garage', place: 'Guéret', wants: 'Prêter des voitures.' },
    ...{ rule: 'L’article en cause.', request: 'Une réponse.', purpose: 'La sécurité.', administration: 'Le service' },
    ...{ asked: 'Est-ce permis ?', askedOn: '2026-11-02', dueOn: '2026-11-17', meeting: '', signature: 'La signature' },
  }
  const unknown = Object.fromEntries(Object.keys(known).map((name) => [name, name.endsWith('On') ? null : '']))
  for (const template of templates) {
    const { subject, body } = models[template]
    expect(subject(known)).toContain('D-2026-00012')
    expect(body(known)).toContain('La signature')
    for (const facts of [known, { ...known, ...unknown } as Facts])
      expect(subject(facts) + body(facts)).not.toMatch(/undefined|null|\n{3}/)
    expect(body({ ...known, ...unknown } as Facts)).toContain('[')
  }
  expect(models.reminder.body(known)).toContain('2 novembre 2026')
})
