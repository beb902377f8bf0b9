import { expect, test } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Account } from '../rules.ts'
import { type Appointment, type AppointRefusal, canAppoint, yearsAfter } from './rules.ts'

const today = '2026-11-22'
const grant = { role: 'administrator', territoryId: null, startsOn: '2026-01-01', endsOn: '2027-01-01' } as const
const georges: Actor = {
  id: 'g',
  name: 'Georges',
  email: 'g@x.example',
  secondFactor: true,
  grants: [grant],
  demo: false,
}
const aicha: Account = { id: 'a', name: 'Aïcha', email: 'a@x.example', verified: true, suspended: false, demo: false }
const asked: Appointment = {
  userEmail: aicha.email,
  role: 'curator',
  territoryId: null,
  startsOn: today,
  endsOn: '2027-11-22',
  act: 'décision du 20 novembre 2026',
}

type Held = Parameters<typeof canAppoint>[3][number]
type Change = {
  actor?: Partial<Actor>
  person?: Partial<Account> | null
  asked?: Partial<Appointment>
  held?: Held[]
}

const ask = (change: Change) =>
  canAppoint(
    { ...georges, ...change.actor },
    change.person === null ? undefined : { ...aicha, ...change.person },
    { ...asked, ...change.asked },
    change.held ?? [],
    today,
  )

const refusals: [string, Change, AppointRefusal][] = [
  ['a person without role', { actor: { grants: [] } }, 'not-administrator'],
  ['an administrator without second factor', { actor: { secondFactor: false } }, 'not-administrator'],
  [
    'an administrator whose term is over',
    { actor: { grants: [{ ...grant, endsOn: '2026-11-21' }] } },
    'not-administrator',
  ],
  [
    'an administrator whose term is to come',
    { actor: { grants: [{ ...grant, startsOn: '2026-11-23' }] } },
    'not-administrator',
  ],
  ['an administrator of one region', { actor: { grants: [{ ...grant, territoryId: 84 }] } }, 'not-administrator'],
  ['a curator', { actor: { grants: [{ ...grant, role: 'curator' }] } }, 'not-administrator'],
  ['oneself', { person: { id: 'g' } }, 'oneself'],
  ['nobody', { person: null }, 'unknown-person'],
  ['an address not confirmed', { person: { verified: false } }, 'unverified'],
  ['someone suspended', { person: { suspended: true } }, 'suspended'],
  ['no act', { asked: { act: '   ' } }, 'act-missing'],
  ['an end before the start', { asked: { endsOn: '2026-11-21' } }, 'dates-wrong'],
  ['a day that does not exist', { asked: { startsOn: '2027-02-30' } }, 'dates-wrong'],
  ['a term already over', { asked: { startsOn: '2026-01-01', endsOn: '2026-11-21' } }, 'already-over'],
  ['a start too far ahead', { asked: { startsOn: '2028-01-01', endsOn: '2028-06-01' } }, 'too-far'],
  ['a start too far behind', { asked: { startsOn: '2025-01-01' } }, 'too-far'],
  ['more than three years', { asked: { endsOn: '2029-11-23' } }, 'too-long'],
  ['an administration of one region', { asked: { role: 'administrator', territoryId: 84 } }, 'national-only'],
  ['what is held already', { held: [{ ...grant, role: 'curator', endsOn: '2026-11-22' }] }, 'already-held'],
]

test.each(refusals)('appointing is refused: %s', (_what, change, refusal) => {
  expect(ask(change)).toBe(refusal)
})

const allowed: [string, Change][] = [
  ['three years to the day', { asked: { endsOn: '2029-11-22' } }],
  ['the same role after the present term', { held: [{ ...grant, role: 'curator', endsOn: '2026-11-21' }] }],
  ['the same role elsewhere', { held: [{ ...grant, role: 'curator', territoryId: 84 }] }],
  ['another role', { held: [grant] }],
]

test.each(allowed)('appointing is allowed: %s', (_what, change) => {
  expect(ask(change)).toBeNull()
})

test('three years after a leap day is the first of March', () => {
  expect(yearsAfter('2028-02-29', 3)).toBe('2031-03-01')
})
