import { expect, test } from 'vitest'
import { isCalledOff, refusalToAsk } from './rules.ts'

const today = '2026-11-22'
const asked = {
  settledOn: null,
  calledOffOn: null,
  membersPartial: false,
  kind: 'name' as const,
  isAsked: false,
  name: 'Collectif du Vercors',
  newName: 'Vercors en commun',
  around: [],
}

test('a question already before the members, a name it bears or another bears on this ground: nothing is put to the vote', () => {
  expect(refusalToAsk({ ...asked, isAsked: true }, today)).toBe('asked')
  expect(refusalToAsk({ ...asked, kind: 'closing', newName: null, isAsked: true }, today)).toBe('asked')
  expect(refusalToAsk({ ...asked, newName: ' Collectif du Vercors ' }, today)).toBe('same-name')
  expect(refusalToAsk({ ...asked, around: ['VERCORS en commun'] }, today)).toBe('name-taken')
  expect(refusalToAsk({ ...asked, settledOn: '2026-10-24' }, today)).toBe('lately')
  expect(refusalToAsk({ ...asked, calledOffOn: '2026-10-24' }, today)).toBe('called-off')
  // a source that does not name all the members: a few do not close for all
  expect(refusalToAsk({ ...asked, kind: 'closing', newName: null, membersPartial: true }, today)).toBe('partial')
})

test('another spelling of its own name may be asked, and so may its end', () => {
  expect(refusalToAsk(asked, today)).toBeNull()
  expect(refusalToAsk({ ...asked, calledOffOn: '2026-10-23' }, today)).toBeNull()
  expect(refusalToAsk({ ...asked, settledOn: '2026-10-23', membersPartial: true }, today)).toBeNull()
  expect(
    refusalToAsk({ ...asked, newName: 'Collectif du Vercors et du Diois', around: ['Collectif du Diois'] }, today),
  ).toBeNull()
  expect(refusalToAsk({ ...asked, newName: 'collectif du Vercors' }, today)).toBeNull()
  expect(refusalToAsk({ ...asked, kind: 'closing', newName: null }, today)).toBeNull()
})

test('called off by whoever asked it, and not by a clock that came too late nor by a name that another took', () => {
  const past = { kind: 'name' as const, status: 'cancelled' as const, voted: null, closesOn: '2026-11-12' as const }
  expect(isCalledOff({ ...past, settledOn: '2026-11-03' })).toBe(true)
  expect(isCalledOff({ ...past, settledOn: '2026-11-12' })).toBe(false)
  expect(isCalledOff({ ...past, settledOn: '2026-11-03', voted: true })).toBe(false)
})
