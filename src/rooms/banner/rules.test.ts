import { expect, test } from 'vitest'
import { fitted, linesOf } from './badge/rules.ts'
import { version1 } from './charter/version-1.ts'
import { purgeDay, refusalToDeclare } from './declarations/rules.ts'
import { charterChanges, stampOf } from './declarations/values.ts'
import { adviceFor, questions } from './guide/rules.ts'
import { asCode } from './project/rules.ts'
import { allSaid, today } from './room.fixture.ts'
import {
  afterMove,
  canWithdraw,
  endOf,
  gapsIn,
  isMember,
  missingIn,
  oneYearAfter,
  questionsOf,
  reminderDue,
  type Said,
  sheetGaps,
  unmetIn,
} from './rules.ts'
import { letters } from './words.ts'

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

const projectSaid = { need: 'Un besoin.', publics: ['Jeunes'], places: ['Guéret'], challenges: ['Mobilité'] }

test('a step says all that it lacks at once, a list only the first thing of each question', () => {
  const [asked] = questionsOf(version1).filter(({ code }) => code === 'open_data')
  const [said] = allSaid({ open_data: { answer: 'on_the_way', evidence: '' } }).filter(
    ({ question }) => question === 'open_data',
  )
  if (!asked || !said) throw new Error('no question')
  expect(gapsIn(asked, said, today)).toEqual(['evidence', 'commitment', 'due-on'])
  expect(gapsIn(asked, undefined, today)).toEqual(['answer', 'evidence'])
})

test('the sheet says its part: the need, for whom, where, which challenges', () => {
  expect(sheetGaps({ need: '', publics: [], places: [], challenges: [] })).toEqual([
    'need',
    'publics',
    'places',
    'challenges',
  ])
  expect(sheetGaps(projectSaid)).toEqual([])
})

test('a declaration is refused for what is not said, for a criterion met in nothing, for words not read, or made already', () => {
  const facts = {
    sheetStatus: 'published',
    status: 'draft',
    charter: version1,
    readUnder: 1,
    said: allSaid(),
    projectSaid,
  } as const
  expect(refusalToDeclare({ ...facts, status: 'declared' }, today)).toBe('not-a-draft')
  expect(refusalToDeclare({ ...facts, status: 'replaced' }, today)).toBe('not-a-draft')
  // a charter not read comes before anything else: it may be what is missing
  expect(refusalToDeclare({ ...facts, readUnder: 0, said: [], sheetStatus: 'draft' }, today)).toBe('charter-changed')
  expect(refusalToDeclare({ ...facts, sheetStatus: 'draft' }, today)).toBe('not-published')
  expect(refusalToDeclare({ ...facts, sheetStatus: 'archived' }, today)).toBe('not-published')
  expect(refusalToDeclare({ ...facts, said: [] }, today)).toBe('incomplete')
  expect(refusalToDeclare({ ...facts, projectSaid: { ...projectSaid, publics: [] } }, today)).toBe('incomplete')
  expect(refusalToDeclare({ ...facts, said: allSaid({ general_interest: { answer: 'no' } }) }, today)).toBe('unmet')
  expect(refusalToDeclare(facts, today)).toBeNull()
})

test('one leaves only what one is in, and may always come back', () => {
  expect(afterMove('leave', null)).toBeNull()
  expect(afterMove('leave', 'left')).toBeNull()
  expect(afterMove('lapse', 'left')).toBeNull()
  expect(afterMove('leave', 'member')).toBe('left')
  expect(afterMove('end-by-peers', 'left')).toBeNull()
  for (const from of [null, 'member', 'left', 'lapsed', 'peers'] as const)
    expect(afterMove('declare', from)).toBe('member')
})

test('past the grace of thirty days one is no member, whatever is written down', () => {
  const membership = { status: 'member', renewBy: '2026-10-23' } as const
  expect(isMember(membership, '2026-11-22')).toBe(true)
  expect(isMember(membership, '2026-11-23')).toBe(false)
  expect(isMember({ ...membership, status: 'left' }, '2026-01-01')).toBe(false)
})

test('a membership that nobody ended has ended all the same, the day after its grace', () => {
  const membership = { status: 'member', renewBy: '2026-10-23', endedOn: null } as const
  expect(endOf(membership, '2026-11-22')).toBeNull()
  expect(endOf(membership, '2026-11-30')).toBe('2026-11-23')
  expect(endOf({ ...membership, status: 'left', endedOn: '2026-02-01' }, '2026-11-30')).toBe('2026-02-01')
})

test('reminders come once each, the latest when some were missed, and go on during the grace', () => {
  const due = (day: string, last: number | null) => reminderDue('2026-12-31', last, day)
  expect(due('2026-10-31', null)).toBeNull()
  expect(due('2026-11-01', null)).toBe(60)
  expect(due('2026-11-20', 60)).toBeNull()
  expect(due('2026-12-25', 60)).toBe(7)
  expect(due('2027-01-09', 7)).toBe(0)
  expect(due('2027-01-09', 0)).toBeNull()
  expect(due('2027-01-10', 0)).toBe(-10)
  expect(due('2027-01-23', -10)).toBe(-23)
  expect(due('2027-01-30', -23)).toBeNull()
})

test('a reminder says the days that are left, not those it was planned for', () => {
  const subject = (day: string) => letters.reminder.subject('Roue', '2026-12-31', day).replace(/\u00a0/g, ' ')
  expect(subject('2026-11-03')).toContain('58 jours')
  expect(subject('2026-12-30')).toContain('1 jour pour')
  expect(subject('2026-12-31')).toContain('dernier jour')
  expect(subject('2027-01-10')).toContain('20 jours')
})

test('a draft is erased a year after it was touched, and never less than a month after its keepers were told', () => {
  expect(purgeDay('2026-01-01', '2026-12-05')).toBe('2027-01-04')
  expect(purgeDay('2026-01-01', '2026-12-02')).toBe('2027-01-01')
})

test('only those who keep the project, or a curator of the whole country, take something away', () => {
  const aicha = { id: 'a', name: 'A', email: 'a@b.example', secondFactor: true, demo: false }
  const grant = { role: 'curator' as const, territoryId: null, startsOn: '2026-01-01', endsOn: '2026-12-31' }
  expect(canWithdraw(null, false, today)).toBe(false)
  expect(canWithdraw({ ...aicha, grants: [] }, false, today)).toBe(false)
  expect(canWithdraw({ ...aicha, grants: [{ ...grant, territoryId: 12 }] }, false, today)).toBe(false)
  expect(canWithdraw({ ...aicha, grants: [grant], secondFactor: false }, false, today)).toBe(false)
  expect(canWithdraw({ ...aicha, grants: [grant] }, false, today)).toBe(true)
  expect(canWithdraw({ ...aicha, grants: [] }, true, today)).toBe(true)
})

test('the stamp of a step changes with what it holds, and with nothing else', () => {
  const one = stampOf(['open_data'], allSaid())
  expect(stampOf(['open_data'], allSaid({ fair_value: { evidence: 'Autre.' } }))).toBe(one)
  expect(stampOf(['open_data'], allSaid({ open_data: { details: { what: '' } } }))).toBe(one)
  for (const change of [{ evidence: 'Autre.' }, { details: { what: 'x' } }, { fileId: 'f' }, { dueOn: today }])
    expect(stampOf(['open_data'], allSaid({ open_data: change }))).not.toBe(one)
})

test('what a charter changes is told question by question, and nothing when nothing changed', () => {
  expect(charterChanges(version1, version1)).toEqual([])
  const [first, ...others] = version1.criteria
  if (!first) throw new Error('no criterion')
  const changed = { ...version1, criteria: [{ ...first, rule: 'Oui.' }, ...others.slice(1)] }
  expect(charterChanges(version1, changed).map(({ title }) => title)).toEqual([
    first.title,
    'N’est plus demandé\u00a0: Le pouvoir et la valeur partagés',
    'N’est plus demandé\u00a0: Le pouvoir est-il partagé\u00a0?',
    'N’est plus demandé\u00a0: La valeur est-elle partagée équitablement\u00a0?',
  ])
})

test('a code is read aloud: small letters, spaces and hyphens are the same code', () => {
  expect(asCode(' abcd-efgh jk ')).toBe('ABCDEFGHJK')
})

test('a long name holds on two lines inside the badge, a longer one is cut, wide letters are squeezed', () => {
  expect(linesOf('Roue libre', 26)).toEqual(['Roue libre'])
  const long = linesOf('Coopérative des bourgs et villages de la montagne ardéchoise et du plateau', 26)
  expect(long).toEqual(['Coopérative des bourgs et', 'villages de la montagne…'])
  for (const line of long) expect([...line].length).toBeLessThanOrEqual(26)
  expect(linesOf('A'.repeat(60), 26)).toEqual([`${'A'.repeat(25)}…`])
  expect(fitted('Roue libre', 16, 208)).toBe(true)
  expect(fitted('M'.repeat(25), 16, 208)).toBe(false)
})

test('a year is a year, even from 29 February', () => {
  expect(oneYearAfter('2026-11-22')).toBe('2027-11-22')
  expect(oneYearAfter('2028-02-29')).toBe('2029-02-28')
})

test('the guide sends projects to the bannière and supporters to the label, whatever is answered, and says when answers disagree', () => {
  const way = { oui: 'declare', 'en-partie': 'read-charter', non: 'sheet' } as const
  for (const carries of questions.carries)
    for (const recognises of questions.recognises)
      for (const supports of questions.supports)
        for (const wants of questions.wants) {
          const { banner, label, remarks } = adviceFor({ carries, recognises, supports, wants })
          expect(banner).toBe(carries === 'oui' ? way[recognises] : null)
          expect(label).toBe(supports === 'non' ? null : wants === 'oui' ? 'apply' : 'sheet')
          expect(remarks.includes('no-project')).toBe(carries === 'non' && recognises !== 'non')
          expect(remarks.includes('label-not-for-projects')).toBe(
            carries === 'oui' && supports === 'non' && wants === 'oui',
          )
          expect(remarks.includes('no-aid')).toBe(carries === 'non' && supports === 'non' && wants === 'oui')
        }
})
