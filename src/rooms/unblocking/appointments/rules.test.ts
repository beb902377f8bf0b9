import { describe, expect, test } from 'vitest'
import { addDays } from '#core/pure/dates.ts'
import { isInForce } from '../rules.ts'
import {
  absenceRefusal,
  actRefusal,
  type Candidate,
  canPropose,
  datesRefusal,
  deputyRefusal,
  isUsable,
  ladderOf,
  namesSomeone,
  type Standing,
  scopeRefusal,
  standsThroughout,
  stateOf,
  states,
} from './rules.ts'

const today = '2026-11-23'
const appointed: Standing = {
  ...{ appointedAt: new Date('2026-01-02T10:00:00Z'), startsOn: '2026-01-02', endsOn: '2028-12-31' },
  ...{ absentFrom: null, absentUntil: null, suspendedOn: null, endedOn: null },
}

describe('where an appointment stands', () => {
  test.each<[string, Partial<Standing>, string]>([
    ['without its act', { appointedAt: null }, 'proposed'],
    ['appointed, before its first day', { startsOn: addDays(today, 1) }, 'coming'],
    ['on its first day', { startsOn: today }, 'in_force'],
    ['on its last day', { endsOn: today }, 'in_force'],
    ['the day after', { endsOn: addDays(today, -1) }, 'ended'],
    ['on the first day of an absence', { absentFrom: today, absentUntil: addDays(today, 3) }, 'away'],
    ['on the last day of an absence', { absentFrom: addDays(today, -3), absentUntil: today }, 'away'],
    ['before an absence', { absentFrom: addDays(today, 1), absentUntil: addDays(today, 2) }, 'in_force'],
    ['suspended that day', { suspendedOn: today }, 'suspended'],
    ['suspended while away', { suspendedOn: today, absentFrom: today, absentUntil: today }, 'suspended'],
    ['ended that day', { endedOn: today }, 'ended'],
    ['suspended, then ended', { suspendedOn: addDays(today, -5), endedOn: today }, 'ended'],
    ['proposed, then dropped', { appointedAt: null, endedOn: today }, 'ended'],
    ['proposed for dates that are over', { appointedAt: null, endsOn: addDays(today, -1) }, 'ended'],
  ])('%s', (_when, change, state) => {
    expect(stateOf({ ...appointed, ...change }, today)).toBe(state)
  })

  test('a case may only go to whoever is in force, away or not: the two rules agree on every mix of dates', () => {
    const days = [null, addDays(today, -1), today, addDays(today, 1)]
    const given = [addDays(today, -1), today, addDays(today, 1)]
    const seen = new Set<string>()
    for (const appointedAt of [null, appointed.appointedAt])
      for (const startsOn of given)
        for (const endsOn of given)
          for (const suspendedOn of days)
            for (const endedOn of days)
              for (const absent of days) {
                const dates = { startsOn, endsOn, suspendedOn, endedOn, absentFrom: absent, absentUntil: absent }
                const one = { appointedAt, ...dates }
                const state = stateOf(one, today)
                seen.add(state)
                expect(isUsable(state)).toBe(isInForce(one, today))
              }
    expect([...seen].sort()).toEqual([...states].sort())
  })
})

const jeanne = { id: 'j', demo: false, scope: 'everywhere' as const }
const helene: Candidate = { id: 'h', name: 'Hélène Marchetti', verified: true, suspended: false, demo: false }
const asked = {
  ...{ function: 'Sous-préfète à la relance', service: 'Préfecture de la Creuse', authority: 'Préfète de la Creuse' },
  ...{
    level: 2 as const,
    matters: ['transport'] as const,
    powers: ['ask'] as const,
    everywhere: false,
    placeIds: [23],
  },
  ...{ startsOn: today, endsOn: '2029-11-23', loadLimit: 10 },
}
type Change = { by?: object; person?: object | null; asked?: object; places?: number[][] }
const propose = ({ by, person, asked: change, places = [[23, 75]] }: Change = {}) =>
  canPropose(
    { ...jeanne, ...by },
    person === null ? undefined : { ...helene, ...person },
    { ...asked, ...change },
    places,
    today,
  )

test.each<[string, Change, string]>([
  ['oneself', { by: { id: 'h' } }, 'oneself'],
  ['nobody', { person: null }, 'unknown-person'],
  ['someone of the other world', { person: { demo: true } }, 'unknown-person'],
  ['an address not confirmed', { person: { verified: false } }, 'unverified'],
  ['a suspended account', { person: { suspended: true } }, 'suspended'],
  ['no place at all', { places: [] }, 'no-place'],
  ['a place one does not supervise', { by: { scope: [26] } }, 'outside'],
  ['a second place outside', { by: { scope: [23] }, places: [[23, 75], [26]] }, 'outside'],
  ['a ministry by someone of a region', { by: { scope: [75] }, asked: { level: 4 } }, 'too-high'],
  ['everywhere by someone of a region', { by: { scope: [75] }, asked: { everywhere: true } }, 'too-high'],
  ['a function that names the person', { asked: { function: 'Mme Marchetti Helene, déléguée' } }, 'names-someone'],
  ['a service with an address', { asked: { service: 'contact@prefecture.example' } }, 'names-someone'],
  ['an end before the start', { asked: { endsOn: addDays(today, -1) } }, 'dates-wrong'],
  ['a term already over', { asked: { startsOn: '2025-01-01', endsOn: '2025-12-31' } }, 'already-over'],
  ['a start in more than a year', { asked: { startsOn: addDays(today, 366) } }, 'too-far'],
  ['more than three years', { asked: { endsOn: '2029-11-24' } }, 'too-long'],
])('proposing is refused: %s', (_what, change, refusal) => {
  expect(propose(change)).toBe(refusal)
})

test('three years to the day may be proposed, in one’s places, whatever is between names and functions', () => {
  expect(propose()).toBeNull()
  expect(propose({ by: { scope: [75] } })).toBeNull()
  expect(propose({ asked: { function: 'Déléguée Hélène-et-compagnie' } })).toBeNull()
  expect(namesSomeone('Préfecture', '')).toBe(false)
  expect(datesRefusal('2028-02-29', '2031-02-28', '2028-02-01')).toBeNull()
  expect(scopeRefusal('everywhere', { level: 5, everywhere: true }, [])).toBeNull()
})

test.each<[string, object, string]>([
  ['without an act', { act: '   ' }, 'act-missing'],
  ['with a word for an act', { act: 'oui' }, 'act-missing'],
  ['with an act of tomorrow', { actOn: addDays(today, 1) }, 'act-date'],
  ['with a day that does not exist', { actOn: '2026-02-30' }, 'act-date'],
  ['before the act', { startsOn: '2026-11-19' }, 'before-act'],
])('nobody is appointed %s', (_what, change, refusal) => {
  const act = { act: 'Arrêté du 20 novembre', actOn: '2026-11-20', startsOn: '2026-11-20' }
  expect(actRefusal(act, today)).toBeNull()
  expect(actRefusal({ ...act, ...change }, today)).toBe(refusal)
})

test('an absence ends after it begins, not before today, and begins within the appointment', () => {
  expect(absenceRefusal(today, addDays(today, -1), '2028-12-31', today)).toBe('dates-wrong')
  expect(absenceRefusal(addDays(today, -3), addDays(today, -1), '2028-12-31', today)).toBe('already-over')
  expect(absenceRefusal(addDays(today, 2), addDays(today, 3), addDays(today, 1), today)).toBe('after-term')
  expect(absenceRefusal(addDays(today, -1), today, '2028-12-31', today)).toBeNull()
})

const term = { startsOn: today, endsOn: addDays(today, 10) }
const karim: Candidate = { ...helene, id: 'k', name: 'Karim' }
const deputy = { ...term, act: 'Arrêté de suppléance' }
type Deputing = { person?: object; asked?: object; others?: { personId: string; endedOn: string | null }[] }
const stand = ({ person, asked: change, others = [] }: Deputing = {}) =>
  deputyRefusal(
    jeanne,
    { ...karim, ...person },
    { ...deputy, ...change },
    { ...term, personId: 'h' },
    others.map((other) => ({ ...term, ...other })),
    today,
  )

test.each<[string, Deputing, string]>([
  ['whoever decides', { person: { id: 'j' } }, 'oneself'],
  ['the person appointed', { person: { id: 'h' } }, 'same-person'],
  ['an address not confirmed', { person: { verified: false } }, 'unverified'],
  ['without an act', { asked: { act: ' ' } }, 'act-missing'],
  ['before the appointment', { asked: { startsOn: addDays(today, -1) } }, 'outside-term'],
  ['after the appointment', { asked: { endsOn: addDays(today, 11) } }, 'outside-term'],
  ['twice at once', { others: [{ personId: 'k', endedOn: null }] }, 'already-deputy'],
])('nobody stands in: %s', (_what, change, refusal) => {
  expect(stand(change)).toBe(refusal)
})

test('another person stands in, again once they no longer did, beside someone else', () => {
  expect(stand()).toBeNull()
  expect(stand({ others: [{ personId: 'k', endedOn: today }] })).toBeNull()
  expect(stand({ others: [{ personId: 'other', endedOn: null }] })).toBeNull()
})

test('an absence is covered when someone stands in on each of its days, by turns if need be', () => {
  const absence = { absentFrom: today, absentUntil: addDays(today, 4) }
  const from = (start: number, end: number, endedOn: string | null = null) => ({
    ...{ startsOn: addDays(today, start), endsOn: addDays(today, end), endedOn },
  })
  expect(standsThroughout([], absence)).toBe(false)
  expect(standsThroughout([from(0, 3)], absence)).toBe(false)
  expect(standsThroughout([from(0, 1), from(3, 4)], absence)).toBe(false)
  expect(standsThroughout([from(2, 9), from(-5, 1)], absence)).toBe(true)
  expect(standsThroughout([from(0, 9, today)], absence)).toBe(false)
  expect(standsThroughout([from(0, 9)], { absentFrom: null, absentUntil: null })).toBe(false)
})

test('where nobody is, a case climbs to the first level above with someone; above the last, it waits', () => {
  const rungs = ladderOf([
    { level: 2, said: 'Préfecture de la Creuse' },
    { level: 4, said: 'Ministère' },
  ])
  expect(rungs.map(({ climbsTo }) => climbsTo)).toEqual([2, null, 4, null, null])
  expect(rungs.map(({ here }) => here.length)).toEqual([0, 1, 0, 1, 0])
})
