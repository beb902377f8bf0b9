import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { inviteMember } from '../members/actions.ts'
import { writeToSheet } from '../relay/actions.ts'
import { now, person, published } from '../room.fixture.ts'
import { purge } from './actions.ts'

const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

test('old invitations and silent conversations are forgotten, the others stay', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  await inviteMember(services, nadia, sheet.id, { email: 'x@y.example', role: 'editor' }, now)
  const message = { name: 'Rosa', email: 'rosa@courrier.example', message: 'Bonjour.' }
  await writeToSheet(services, sheet, message, now)
  await writeToSheet(services, sheet, { ...message, message: 'Plus tard.' }, later(700))
  const left = async () => [
    (await db.selectFrom('sheet_invitation').select('id').execute()).length,
    (await db.selectFrom('relay_thread').select('id').execute()).length,
  ]
  await purge(db, later(60))
  expect(await left()).toEqual([1, 2])
  await purge(db, later(731))
  expect(await left()).toEqual([0, 1])
})
