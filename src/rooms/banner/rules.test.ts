import { expect, test } from 'vitest'
import { version1 } from './charter/version-1.ts'
import { refusalToDeclare } from './declarations/rules.ts'
import { adviceFor, questions } from './guide/rules.ts'
import { allSaid, today } from './room.fixture.ts'
import { afterMove, isMember, missingIn, oneYearAfter, reminderDue, type Said, unmetIn } from './rules.ts'

const gaps = (changes: Record<string, Partial<Said>>) =>
  missingIn(version1, allSaid(changes), today).map(({ question, gap }) => `${question}: ${gap}`)

test('every question wants an answer and a sentence', () => {
  expect(missingIn(version1, [], today).map(({ gap }) => gap)).toEqual(Array(6).fill('answer'))
  expect(gaps({ open_data: { answer: null } })).toEqual(['open_data: answer'])
  expect(gaps({ fair_value: { answer: 'no', evidence: '' } })).toEqual(['fair_value: evidence'])
  expect(gaps({})).toEqual([])
})

test('« en chemin » is a commitment for a day to come, within two years', () => {
  const way = { answer: 'on_the_way' as const }
  expect(gaps({ open_data: way })).toEqual(['open_data: commitment'])
  expect(gaps({ open_data: { ...way, commitment: 'Publier.' } })).toEqual(['open_data: due-on'])
  expect(gaps({ open_data: { ...way, commitment: 'Publier.', dueOn: today } })).toEqual(['open_data: due-past'])
  expect(gaps({ open_data: { ...way, commitment: 'Publier.', dueOn: '2028-11-22' } })).toEqual(['open_data: due-far'])
  expect(gaps({ open_data: { ...way, commitment: 'Publier.', dueOn: '2028-11-21' } })).toEqual([])
})

test('what is open has a licence; only openness may be beside the point', () => {
  expect(gaps({ open_source: { licence: null } })).toEqual(['open_source: licence'])
  expect(gaps({ open_source: { answer: 'not_relevant', licence: null } })).toEqual([])
  expect(gaps({ general_interest: { answer: 'not_relevant' } })).toEqual(['general_interest: irrelevant'])
})

test('a criterion holds by one of its questions, and none replaces another', () => {
  const unmet = (changes: Record<string, Partial<Said>>) => unmetIn(version1, allSaid(changes)).map(({ slug }) => slug)
  const no = { answer: 'no' as const }
  expect(unmet({ general_interest: no })).toEqual(['interet-general'])
  expect(unmet({ shared_governance: no })).toEqual([])
  expect(unmet({ shared_governance: no, fair_value: no })).toEqual(['gouvernance-et-valeur'])
  expect(unmet({ shared_governance: no, fair_value: { answer: 'on_the_way' } })).toEqual([])
  const aside = { answer: 'not_relevant' as const }
  expect(unmet({ open_method: aside, open_data: aside, open_source: no })).toEqual(['ouverture'])
})

test('a declaration is refused only for what is not said', () => {
  const facts = { sheetStatus: 'published', status: 'draft', charter: version1, readUnder: 1, said: allSaid() } as const
  expect(refusalToDeclare(facts, today)).toBeNull()
  expect(refusalToDeclare({ ...facts, status: 'declared' }, today)).toBe('not-a-draft')
  expect(refusalToDeclare({ ...facts, sheetStatus: 'draft' }, today)).toBe('not-published')
  expect(refusalToDeclare({ ...facts, readUnder: 0 }, today)).toBe('charter-changed')
  expect(refusalToDeclare({ ...facts, said: [] }, today)).toBe('incomplete')
  expect(refusalToDeclare({ ...facts, said: allSaid({ general_interest: { answer: 'no' } }) }, today)).toBe('unmet')
})

test('one leaves only what one is in, and may always come back', () => {
  expect(afterMove('leave', null)).toBeNull()
  expect(afterMove('leave', 'left')).toBeNull()
  expect(afterMove('lapse', 'left')).toBeNull()
  expect(afterMove('leave', 'member')).toBe('left')
  for (const from of [null, 'member', 'left', 'lapsed'] as const) expect(afterMove('declare', from)).toBe('member')
})

test('past the grace of thirty days one is no member, whatever is written down', () => {
  const membership = { status: 'member', renewBy: '2026-10-23' } as const
  expect(isMember(membership, '2026-11-22')).toBe(true)
  expect(isMember(membership, '2026-11-23')).toBe(false)
  expect(isMember({ ...membership, status: 'left' }, '2026-01-01')).toBe(false)
})

test('reminders come once each, the latest when some were missed', () => {
  const due = (day: string, last: number | null) => reminderDue('2026-12-31', last, day)
  expect(due('2026-10-31', null)).toBeNull()
  expect(due('2026-11-01', null)).toBe(60)
  expect(due('2026-11-20', 60)).toBeNull()
  expect(due('2026-12-25', 60)).toBe(7)
  expect(due('2027-01-09', 7)).toBe(0)
  expect(due('2027-01-09', 0)).toBeNull()
})

test('a year is a year, even from 29 February', () => {
  expect(oneYearAfter('2026-11-22')).toBe('2027-11-22')
  expect(oneYearAfter('2028-02-29')).toBe('2029-02-28')
})

test('the guide never sends a project to the label, nor a supporter to the bannière', () => {
  for (const carries of questions.carries)
    for (const recognises of questions.recognises)
      for (const supports of questions.supports)
        for (const wants of questions.wants) {
          const { banner, label } = adviceFor({ carries, recognises, supports, wants })
          expect(banner === null).toBe(carries === 'non')
          expect(label === null).toBe(supports === 'non')
          if (banner) expect(banner === 'declare').toBe(recognises === 'oui')
          if (label) expect(label === 'apply').toBe(wants === 'oui')
        }
})
