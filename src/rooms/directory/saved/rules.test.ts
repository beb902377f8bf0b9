import { expect, test } from 'vitest'
import { isDue, isWide, maxSaved, refusalToSave, toldFrom } from './rules.ts'
import { refusals } from './words.ts'

const [sunday, monday, tuesday] = ['2026-11-22', '2026-11-23', '2026-11-24'] as const
const at = (day: string) => new Date(`${day}T06:27:00Z`)

test('the whole directory, or one kind of it, is never told every day; anything narrower may be', () => {
  for (const query of ['', 'genre=projet']) {
    expect(isWide(query)).toBe(true)
    expect(refusalToSave({ query, frequency: 'daily' }, 0)).toBe('too-wide')
    expect(refusalToSave({ query, frequency: 'weekly' }, 0)).toBeNull()
    expect(refusalToSave({ query, frequency: 'never' }, 0)).toBeNull()
  }
  for (const query of ['q=garage', 'genre=projet&lieu=creuse-23', 'defi=inclusion'])
    expect(refusalToSave({ query, frequency: 'daily' }, 0)).toBeNull()
})

test('past the limit one more search is refused, and the sentence gives the limit', () => {
  expect(refusalToSave({ query: 'q=garage', frequency: 'never' }, maxSaved)).toBe('too-many')
  expect(refusalToSave({ query: 'q=garage', frequency: 'never' }, maxSaved - 1)).toBeNull()
  expect(refusals['too-many']).toContain(String(maxSaved))
})

test('never is never due, and nothing is due twice a day', () => {
  const told = at('2026-01-01')
  expect(isDue({ frequency: 'never', toldUntil: told }, monday)).toBe(false)
  expect(isDue({ frequency: 'daily', toldUntil: at(monday) }, monday)).toBe(false)
  expect(isDue({ frequency: 'weekly', toldUntil: at(monday) }, monday)).toBe(false)
})

test('every day means every day; every week means on Monday, and the day after a Monday that was missed', () => {
  expect(isDue({ frequency: 'daily', toldUntil: at(sunday) }, monday)).toBe(true)
  expect(isDue({ frequency: 'weekly', toldUntil: at('2026-11-16') }, sunday)).toBe(false)
  expect(isDue({ frequency: 'weekly', toldUntil: at('2026-11-16') }, monday)).toBe(true)
  expect(isDue({ frequency: 'weekly', toldUntil: at('2026-11-16') }, tuesday)).toBe(true)
  expect(isDue({ frequency: 'weekly', toldUntil: at('2026-11-20') }, monday)).toBe(true)
  expect(isDue({ frequency: 'weekly', toldUntil: at(monday) }, tuesday)).toBe(false)
})

test('late in the evening in UTC, it is already Monday in Paris', () => {
  expect(isDue({ frequency: 'weekly', toldUntil: new Date('2026-11-22T23:30:00Z') }, monday)).toBe(false)
})

test('who asked for nothing until now has nothing to catch up', () => {
  const [then, now] = [at(sunday), at(monday)]
  expect(toldFrom({ frequency: 'never', toldUntil: then }, now)).toEqual(now)
  expect(toldFrom({ frequency: 'weekly', toldUntil: then }, now)).toEqual(then)
})
