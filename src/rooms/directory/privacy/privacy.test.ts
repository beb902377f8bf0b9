import { sql } from 'kysely'
import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { editSheet } from '../drafts/actions.ts'
import { acceptInvitation, inviteMember } from '../members/actions.ts'
import { pendingInvitations } from '../members/queries.ts'
import { directoryPersonalData } from '../personal-data.ts'
import { browse, draft, now, person, published } from '../room.fixture.ts'

const { read, mayErase, erase } = directoryPersonalData

test('whoever answers alone for a public sheet is not erased, and is told which', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  await draft(services, nadia, 'Essai')
  expect(await mayErase?.(db, nadia.id)).toBeNull()
  const sheet = await published(services, nadia, 'Permis de bouger')
  expect(await mayErase?.(db, nadia.id)).toContain('«\u00a0Permis de bouger\u00a0»')

  const paul = await person(db, 'paul')
  for (const [role, answer] of [
    ['editor', expect.stringContaining('Permis')],
    ['owner', null],
  ] as const) {
    await inviteMember(services, nadia, sheet.id, { email: paul.email, role }, now)
    const [invitation] = await pendingInvitations(db, sheet.id)
    await acceptInvitation(services, paul, invitation?.id ?? '', now)
    expect(await mayErase?.(db, nadia.id)).toEqual(answer)
  }
})

test('a draft kept with others is handed over first', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const id = await draft(services, nadia, 'Essai')
  await db.insertInto('sheet_member').values({ sheet_id: id, user_id: paul.id, role: 'editor' }).execute()
  expect(await mayErase?.(db, nadia.id)).toContain('Essai')
})

test('erasing leaves no address and no name of the person in the directory', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const kept = await published(services, nadia, 'Permis de bouger', {
    people: [{ name: paul.name, function: 'Mécanicien' }],
  })
  await db.insertInto('sheet_member').values({ sheet_id: kept.id, user_id: paul.id, role: 'editor' }).execute()
  const contact = { step: 'contact' as const, version: kept.version, patch: { contactEmail: paul.email } }
  expect((await editSheet(services, nadia, kept.id, contact, now)).ok).toBe(true)
  await draft(services, paul, 'Mon brouillon')
  await inviteMember(services, nadia, kept.id, { email: paul.email, role: 'owner' }, now)
  const message = { name: paul.name, email: paul.email, message: 'Bonjour.' }
  await (await browse(services)).post('/projets/permis-de-bouger/ecrire', message)

  const data = JSON.stringify(await read(db, paul.id))
  for (const held of ['Permis de bouger', 'Mon brouillon', 'Bonjour.']) expect(data).toContain(held)

  await erase?.(db, paul.id, services)
  for (const table of ['sheet', 'sheet_member', 'sheet_invitation', 'sheet_person', 'relay_thread', 'relay_message']) {
    const found = await sql<{ n: number }>`
      select count(*) as n from ${sql.table(table)} as t
      where t::text like ${`%${paul.email}%`} or t::text like ${`%${paul.name}%`} or t::text like '%Mon brouillon%'
        or (${table} = 'sheet_member' and t::text like ${`%${paul.id}%`})`.execute(db)
    expect(found.rows[0]?.n, table).toBe(0)
  }
})
