import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { castPassword } from '../../../demo/cast.ts'
import { addPerson, addSecondFactor } from '../accounts.fixture.ts'
import { browse, browseAs, lastToken, mailsTo, roomSite } from '../room.fixture.tsx'
import { sendRecovery } from './actions.ts'

const email = 'camille@toit.example'
const page = '/informations-oubliees'
const reset = `${page}/nouveau-mot-de-passe`
const fresh = 'Une-autre-clef-2026!'

test('password or identifier, known, unknown, suspended or to confirm: the site says the same', async ({
  services,
}) => {
  const site = roomSite(services)
  await addPerson(services, email)
  await addPerson(services, 'suspendue@toit.example', { status: 'suspended', suspended_reason: 'essai' })
  await addPerson(services, 'attente@toit.example', { email_verified: false })
  const answers = new Set<string>()
  for (const address of [email, 'inconnu@toit.example', 'suspendue@toit.example', 'attente@toit.example']) {
    for (const [path, field] of [
      ['mot-de-passe', 'email'],
      ['identifiant', 'address'],
    ] as const) {
      const visitor = browse(site)
      const { status, location } = await visitor.post(`${page}/${path}`, { [field]: address })
      answers.add(JSON.stringify([status, location, (await visitor.get(page)).html]))
    }
  }
  expect(answers.size).toBe(1)
  expect([...answers][0]).toContain('Un message vient de partir')
})

test('each address learns by mail what it may know, and nobody else', async ({ services }) => {
  await addPerson(services, email)
  await addPerson(services, 'suspendue@toit.example', { status: 'suspended', suspended_reason: 'essai' })
  const subjects = async (address: string) => (await mailsTo(services, address)).map(({ subject }) => subject)
  await sendRecovery(services, 'password', email)
  await sendRecovery(services, 'identifier', email)
  await sendRecovery(services, 'identifier', 'inconnu@toit.example')
  await sendRecovery(services, 'password', 'suspendue@toit.example')
  expect(await subjects(email)).toEqual(['Choisissez un nouveau mot de passe', 'Votre identifiant est cette adresse'])
  expect(await subjects('inconnu@toit.example')).toEqual(['Aucun compte à cette adresse'])
  expect(await subjects('suspendue@toit.example')).toEqual(['Votre compte est suspendu'])
  expect(await lastToken(services, 'suspendue@toit.example')).toBe('')
})

test('the token is not in the database: only its digest is', async ({ services, db }) => {
  await addPerson(services, email)
  await sendRecovery(services, 'password', email)
  const token = await lastToken(services, email)
  const links = await db.selectFrom('account_link').selectAll().execute()
  expect(token.length).toBeGreaterThan(40)
  expect(JSON.stringify(links)).not.toContain(token)
})

test('a link that is wrong, older than 30 minutes, replaced or used changes nothing', async ({ services }) => {
  const site = roomSite(services)
  await addPerson(services, email)
  await sendRecovery(services, 'password', email)
  const first = await lastToken(services, email)
  await sendRecovery(services, 'password', email)
  const second = await lastToken(services, email)
  const later = roomSite({ ...services, clock: () => new Date(Date.now() + 31 * 60_000) })
  const tries: [ReturnType<typeof roomSite>, string][] = [
    [site, 'devine'],
    [site, first],
    [later, second],
  ]
  for (const [where, jeton] of tries) {
    expect((await browse(where).get(`${reset}?jeton=${jeton}`)).status).toBe(410)
    expect((await browse(where).post(reset, { jeton, password: fresh })).status).toBe(410)
  }
  expect((await browse(site).post(reset, { jeton: second, password: fresh })).status).toBe(303)
  expect((await browse(site).post(reset, { jeton: second, password: 'Encore-une-autre-42!' })).status).toBe(410)
  expect((await browse(site).signIn(email, fresh)).status).toBe(303)
})

test('two uses of one link at once: one wins', async ({ own, services }) => {
  const alone = { ...services, db: own }
  await addPerson(alone, email)
  await sendRecovery(alone, 'password', email)
  const jeton = await lastToken(alone, email)
  const site = roomSite(alone)
  const statuses = await Promise.all(
    ['Premiere-clef-2026!', 'Seconde-clef-2026!'].map((password) => browse(site).post(reset, { jeton, password })),
  )
  expect(statuses.map(({ status }) => status).sort()).toEqual([303, 410])
})

test('a password refused by the rule leaves the link alive', async ({ services }) => {
  const site = roomSite(services)
  await addPerson(services, email)
  await sendRecovery(services, 'password', email)
  const jeton = await lastToken(services, email)
  const refused = await browse(site).post(reset, { jeton, password: 'Camille.Roux-2026' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('votre nom ou votre adresse')
  expect((await browse(site).post(reset, { jeton, password: fresh })).status).toBe(303)
})

test('a new password closes every session, keeps the second factor, and is told by mail', async ({ services, db }) => {
  const site = roomSite(services)
  const id = await addPerson(services, email)
  await addSecondFactor(services, id)
  const open = await browseAs(site, services, id)
  await sendRecovery(services, 'password', email)
  await browse(site).post(reset, { jeton: await lastToken(services, email), password: fresh })
  expect((await open.get('/mon-compte')).status).toBe(303)
  expect((await browse(site).signIn(email, castPassword)).status).toBe(422)
  expect((await browse(site).signIn(email, fresh)).location).toBe('/connexion/second-facteur')
  expect((await mailsTo(services, email)).at(-1)?.subject).toBe('Votre mot de passe a été changé')
  const events = await db.selectFrom('history').select('verb').where('subject_id', '=', id).execute()
  expect(events).toEqual([{ verb: 'account.password_changed' }])
})

test('requests are counted for the address written to', async ({ services }) => {
  const site = roomSite(services)
  for (let n = 0; n < 5; n += 1) await browse(site).post(`${page}/mot-de-passe`, { email })
  expect((await browse(site).post(`${page}/identifiant`, { address: email })).status).toBe(429)
})

test('known and unknown addresses take the same time', async ({ services }) => {
  await addPerson(services, email)
  const spend = async (address: string) => {
    const started = performance.now()
    await sendRecovery(services, 'password', address)
    return performance.now() - started
  }
  await spend(email)
  const known: number[] = []
  const unknown: number[] = []
  for (let n = 0; n < 15; n += 1) {
    known.push(await spend(email))
    unknown.push(await spend('inconnu@toit.example'))
  }
  const middle = (times: number[]) => times.sort((a, b) => a - b)[7] ?? 0
  const ratio = middle(known) / middle(unknown)
  expect(ratio).toBeGreaterThan(0.5)
  expect(ratio).toBeLessThan(2)
})
