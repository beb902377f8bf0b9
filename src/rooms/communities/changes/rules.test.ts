import { expect, test } from 'vitest'
import { refusalToAsk } from './rules.ts'

const asked = {
  kind: 'name' as const,
  isAsked: false,
  name: 'Collectif du Vercors',
  newName: 'Vercors en commun',
  around: [],
}

test('a question already before the members, a name it bears or another bears on this ground: nothing is put to the vote', () => {
  expect(refusalToAsk({ ...asked, isAsked: true })).toBe('asked')
  expect(refusalToAsk({ ...asked, kind: 'closing', newName: null, isAsked: true })).toBe('asked')
  expect(refusalToAsk({ ...asked, newName: ' Collectif du Vercors ' })).toBe('same-name')
  expect(refusalToAsk({ ...asked, around: ['VERCORS en commun'] })).toBe('name-taken')
})

test('another spelling of its own name may be asked, and so may its end', () => {
  expect(refusalToAsk(asked)).toBeNull()
  expect(
    refusalToAsk({ ...asked, newName: 'Collectif du Vercors et du Diois', around: ['Collectif du Diois'] }),
  ).toBeNull()
  expect(refusalToAsk({ ...asked, newName: 'collectif du Vercors' })).toBeNull()
  expect(refusalToAsk({ ...asked, kind: 'closing', newName: null })).toBeNull()
})
