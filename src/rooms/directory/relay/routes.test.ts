import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { editSheet } from '../drafts/actions.ts'
import { browse, joins, linkIn, mails, now, person, published } from '../room.fixture.ts'

const path = '/projets/permis-de-bouger/ecrire'
const message = { name: 'Rosa', email: 'rosa@courrier.example', message: 'Bonjour,\n\nje cherche un garage.' }

test('an empty form, an address that is none: refused, and what was typed stays', async ({ services, db }) => {
  await published(services, await person(db, 'nadia'), 'Permis de bouger')
  const visitor = await browse(services)
  expect((await visitor.post(path, {})).status).toBe(422)
  const refused = await visitor.post(path, { ...message, email: 'rosa' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('je cherche un garage.')
  expect(await mails(db)).toEqual([])
})

test('a robot that fills the hidden field is thanked, and nothing leaves', async ({ services, db }) => {
  await published(services, await person(db, 'nadia'), 'Permis de bouger')
  const answer = await (await browse(services)).post(path, { ...message, company_website: 'https://spam.example' })
  expect([answer.status, answer.to]).toEqual([303, '/projets/permis-de-bouger'])
  expect(await mails(db)).toEqual([])
  expect(await db.selectFrom('relay_thread').select('id').execute()).toEqual([])
})

test('the sixth message of the hour is refused', async ({ services, db }) => {
  await published(services, await person(db, 'nadia'), 'Permis de bouger')
  const visitor = await browse(services)
  const statuses = []
  for (let n = 0; n < 6; n += 1) statuses.push((await visitor.post(path, message)).status)
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429])
})

test('nobody to write to: the page says so and leads to the team', async ({ services, db }) => {
  const sheet = await published(services, await person(db, 'nadia'), 'Permis de bouger')
  await db.deleteFrom('sheet_member').where('sheet_id', '=', sheet.id).execute()
  const { html } = await (await browse(services)).get(path)
  expect(html).toContain('Personne ne reçoit encore les messages de cette fiche')
  expect(html).toContain('href="/contact?motif=fiche"')
  expect((await (await browse(services)).post(path, message)).to).toBe('/projets/permis-de-bouger')
  expect(await mails(db)).toEqual([])
})

test('a draft and an archived sheet receive nothing', async ({ services, db }) => {
  const sheet = await published(services, await person(db, 'nadia'), 'Permis de bouger')
  await db
    .updateTable('sheet')
    .set({ status: 'archived', archived_at: now, archived_reason: 'fini' })
    .where('id', '=', sheet.id)
    .execute()
  expect((await (await browse(services)).get(path)).status).toBe(404)
  expect((await (await browse(services)).post(path, message)).status).toBe(404)
})

test('neither side ever sees the other’s address: mails, pages, replies', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  await (await browse(services)).post(path, message)
  const [toSheet] = await mails(db)
  expect(toSheet).toMatchObject({ to: nadia.email, recipientId: nadia.id })
  expect(toSheet?.text).toContain('je cherche un garage.')
  expect(JSON.stringify(toSheet)).not.toContain(message.email)

  const side = await browse(services)
  const conversation = linkIn(toSheet?.text ?? '')
  const page = await side.get(conversation)
  expect(page.html).toContain('Rosa')
  expect(page.headers.get('cache-control')).toBe('private, no-store')
  expect(page.html).not.toContain(message.email)
  expect((await side.post(conversation, { message: '' })).status).toBe(422)
  expect((await side.post(conversation, { message: 'Passez mardi.' })).status).toBe(303)

  const toSender = (await mails(db)).find((mail) => mail.to === message.email)
  expect(toSender?.subject).toContain('vous a répondu')
  expect(JSON.stringify(toSender)).not.toContain(nadia.email)
  // what is written does not travel to an address that nobody proved
  expect(toSender?.text).not.toContain('Passez mardi.')
  const answered = await side.get(linkIn(toSender?.text ?? ''))
  expect(answered.html).toContain('Passez mardi.')
  expect(answered.html).not.toContain(nadia.email)
  expect(answered.html).not.toContain(nadia.name)

  await side.post(linkIn(toSender?.text ?? ''), { message: 'Merci, à mardi.' })
  const written = await mails(db)
  expect(written.map((mail) => mail.to)).toEqual([nadia.email, message.email, nadia.email])
  expect(sheet.contactEmail).toBeNull()
})

test('the link of one side does not open the other, nor another conversation, nor once its holder no longer receives', async ({
  services,
  db,
}) => {
  const nadia = await person(db, 'nadia')
  const sheet = await published(services, nadia, 'Permis de bouger')
  const visitor = await browse(services)
  await visitor.post(path, message)
  await visitor.post(path, { ...message, message: 'Une autre fois.' })
  const [first, second] = (await mails(db)).map((mail) => linkIn(mail.text))
  const proof = first?.split('/').at(-1) ?? ''
  const id = first?.split('/')[2] ?? ''
  const otherId = second?.split('/')[2] ?? ''
  expect((await visitor.get(`/echanges/${id}/expediteur/${proof}`)).status).toBe(404)
  expect((await visitor.get(`/echanges/${otherId}/fiche/${proof}`)).status).toBe(404)
  expect((await visitor.get(`/echanges/x/fiche/${proof}`)).status).toBe(404)
  expect((await visitor.get(`/echanges/${id}/fiche/${proof}`)).status).toBe(200)
  await db.deleteFrom('sheet_member').where('sheet_id', '=', sheet.id).execute()
  expect((await visitor.get(`/echanges/${id}/fiche/${proof}`)).status).toBe(404)
})

test('a contact address receives instead of the owners, hidden without consent; gone, the owners receive again', async ({
  services,
  db,
}) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const sheet = await published(services, nadia, 'Permis de bouger')
  await joins(db, paul, sheet.id)
  const edition = { step: 'contact' as const, version: sheet.version, patch: { contactEmail: paul.email } }
  await editSheet(services, nadia, sheet.id, edition, now)
  const visitor = await browse(services)
  await visitor.post(path, message)
  const [mail] = await mails(db)
  expect(mail).toMatchObject({ to: paul.email, recipientId: paul.id })
  const conversation = linkIn(mail?.text ?? '')
  await visitor.post(conversation, { message: 'Passez mardi.' })
  expect(JSON.stringify((await mails(db)).filter((one) => one.to !== paul.email))).not.toContain(paul.email)

  await db.deleteFrom('sheet_member').where('user_id', '=', paul.id).execute()
  expect((await visitor.get(conversation)).status).toBe(404)
  await visitor.post(path, message)
  expect((await mails(db)).at(-1)?.to).toBe(nadia.email)
})

test('a closed conversation takes no more words; a suspended owner receives none', async ({ services, db }) => {
  const nadia = await person(db, 'nadia')
  await published(services, nadia, 'Permis de bouger')
  const visitor = await browse(services)
  await visitor.post(path, message)
  const [mail] = await mails(db)
  const conversation = linkIn(mail?.text ?? '')
  expect((await visitor.get(`${conversation}/clore`)).status).toBe(200)
  await visitor.post(`${conversation}/clore`)
  await visitor.post(conversation, { message: 'Encore un mot.' })
  expect((await visitor.get(conversation)).html).not.toContain('Encore un mot.')
  expect(await mails(db)).toHaveLength(1)
  await db
    .updateTable('app_user')
    .set({ status: 'suspended', suspended_reason: 'x' })
    .where('id', '=', nadia.id)
    .execute()
  await visitor.post(path, message)
  expect(await mails(db)).toHaveLength(1)
})
