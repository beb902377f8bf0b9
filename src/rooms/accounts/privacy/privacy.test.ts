import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { castPassword } from '../../../demo/cast.ts'
import { addPerson, addRole, addSecondFactor } from '../accounts.fixture.ts'
import type { PersonalData } from '../index.ts'
import { sendRecovery } from '../recovery/actions.ts'
import { browse, browseAs, mailsTo, roomSite } from '../room.fixture.tsx'

const email = 'camille.roux@toit.example'
const file = '/mon-compte/mes-donnees.json'
const erasure = '/mon-compte/mes-donnees/effacement'

/** Every table that holds this text, in any column of any kind, in ours or in the jobs'. */
const tablesHolding = async (db: Database, text: string): Promise<string[]> => {
  const tables = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables where schemaname in ('public', 'jobs')`.execute(db)
  const holding: string[] = []
  for (const { schema, name } of tables.rows) {
    const found = await sql<{ n: number }>`
      select count(*) as n from ${sql.table(`${schema}.${name}`)} as t where position(lower(${text}) in lower(t::text)) > 0`.execute(
      db,
    )
    if ((found.rows[0]?.n ?? 0) > 0) holding.push(name)
  }
  return holding
}

test('the visitor takes nothing and erases nothing', async ({ services }) => {
  const visitor = browse(roomSite(services))
  expect((await visitor.get(file)).status).toBe(303)
  expect((await visitor.get(erasure)).status).toBe(303)
  expect((await visitor.post(erasure, { password: castPassword })).status).toBe(303)
})

test('without the password nothing is erased', async ({ services, db }) => {
  const person = await browseAs(roomSite(services), services, await addPerson(services, email))
  expect((await person.post(erasure, {})).status).toBe(422)
  expect((await person.post(erasure, { password: 'Ce-n-est-pas-lui-42' })).html).toContain('pas votre mot de passe')
  expect(await tablesHolding(db, email)).toContain('app_user')
})

test('a room that still needs the person says why, and nothing is erased, even by a form kept open', async ({
  services,
  db,
}) => {
  const needed: PersonalData = {
    name: 'sheets',
    read: async () => [],
    mayErase: async () => 'Vous êtes seule à tenir la fiche «\u00a0Toit à deux voix\u00a0».',
  }
  const person = await browseAs(
    roomSite(services, { personalData: [needed] }),
    services,
    await addPerson(services, email),
  )
  const page = await person.get(erasure)
  expect(page.html).toContain('Toit à deux voix')
  expect(page.html).not.toContain('name="password"')
  expect((await person.post(erasure, { password: castPassword })).status).toBe(422)
  expect(await tablesHolding(db, email)).toContain('app_user')
})

test('the last administrator cannot leave an instance with nobody to administer it', async ({ services, db }) => {
  const id = await addPerson(services, email)
  await addRole(services, id, 'administrator')
  const person = await browseAs(roomSite(services), services, id)
  expect((await person.get(erasure)).html).toContain('nommez quelqu’un d’autre')
  expect((await person.post(erasure, { password: castPassword })).status).toBe(422)
  expect(await tablesHolding(db, email)).toContain('app_user')

  await addRole(services, await addPerson(services, 'georges@courrier.example', { name: 'Georges' }), 'administrator')
  expect((await person.get(erasure)).html).not.toContain('nommez quelqu’un d’autre')
})

test('the export holds what is mine, room by room, no secret, and nobody else', async ({ services }) => {
  const id = await addPerson(services, email)
  const { codes } = await addSecondFactor(services, id)
  await addRole(services, id, 'curator')
  const other = await addPerson(services, 'paul@courrier.example', { name: 'Paul Tessier' })
  await addRole(services, other, 'administrator')
  await sendRecovery(services, 'password', email)
  await sendRecovery(services, 'password', 'paul@courrier.example')
  const sheets: PersonalData = { name: 'sheets', read: async (_db, userId) => [{ owner: userId }] }
  const person = await browseAs(roomSite(services, { personalData: [sheets] }), services, id)
  const answer = await person.get(file)
  expect(answer.headers.get('Content-Disposition')).toMatch(
    /attachment; filename="mes-donnees-frenchimpact-\d{4}-\d\d-\d\d\.json"/,
  )
  const data = JSON.parse(answer.html)
  expect(data).toMatchObject({
    account: { name: 'Camille Roux', email },
    roles: [{ role: 'curator' }],
    mailsReceived: [{ subject: 'Choisissez un nouveau mot de passe' }],
    sheets: [{ owner: id }],
  })
  expect(data.devices).toHaveLength(1)
  const { token } = await services.db
    .selectFrom('auth_session')
    .select('token')
    .where('user_id', '=', id)
    .executeTakeFirstOrThrow()
  const { password } = await services.db
    .selectFrom('auth_account')
    .select('password')
    .where('user_id', '=', id)
    .executeTakeFirstOrThrow()
  for (const secret of [token, password ?? 'none', codes[0] ?? 'none', 'jeton=', 'paul', 'Paul', other]) {
    expect(answer.html).not.toContain(secret)
  }
})

test('erased, no trace of the address or the name is left in any table; history keeps the identifier', async ({
  services,
  db,
}) => {
  const id = await addPerson(services, email, { name: 'Camille Roux-Unique' })
  await addSecondFactor(services, id)
  await addRole(services, id, 'curator')
  await db.insertInto('notification_choice').values({ user_id: id, category: 'sheet', enabled: false }).execute()
  const site = roomSite(services)
  await browse(site).post('/inscription', {
    name: 'Camille Roux-Unique',
    email,
    password: castPassword,
    conditions: 'oui',
  })
  await sendRecovery(services, 'password', email)
  await browse(site).signIn(email)
  const person = await browseAs(site, services, id)
  await person.post('/mon-compte/courriel', { email: 'nouvelle@toit.example', password: castPassword })
  expect(await tablesHolding(db, email)).toEqual(expect.arrayContaining(['app_user', 'outgoing_mail']))
  expect(await tablesHolding(db, 'nouvelle@toit.example')).toEqual(['account_link'])

  expect((await person.post(erasure, { password: castPassword })).location).toBe('/')
  for (const text of [email, 'Roux-Unique', 'nouvelle@toit.example'])
    expect([text, await tablesHolding(db, text)]).toEqual([text, []])
  expect(await tablesHolding(db, id)).toEqual(['history'])
  expect((await person.get('/mon-compte')).status).toBe(303)
  expect((await browse(site).signIn(email)).html).toContain('mot de passe incorrects')
  expect(await mailsTo(services, email)).toEqual([])
})

test('the other rooms erase first, in the same transaction', async ({ services, db }) => {
  const seen: string[] = []
  const watching: PersonalData = {
    name: 'sheets',
    read: async () => [],
    erase: async (tx, userId) => {
      const row = await tx.selectFrom('app_user').select('email').where('id', '=', userId).executeTakeFirst()
      seen.push(row?.email ?? 'gone')
    },
  }
  const failing: PersonalData = {
    name: 'broken',
    read: async () => [],
    erase: async () => {
      throw new Error('broken')
    },
  }
  const id = await addPerson(services, email)
  const person = await browseAs(roomSite(services, { personalData: [watching, failing] }), services, id)
  expect((await person.post(erasure, { password: castPassword })).status).toBe(500)
  expect(seen).toEqual([email])
  expect(await tablesHolding(db, email)).toContain('app_user')
})
