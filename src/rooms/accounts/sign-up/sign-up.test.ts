import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { castPassword } from '../../../demo/cast.ts'
import { accountByEmail, isSuspended } from '../queries.ts'
import { browse, lastToken, mailsTo, roomSite } from '../room.fixture.tsx'

const camille = { name: 'Camille Roux', email: 'camille@toit.example', password: castPassword, conditions: 'oui' }

const typed = (html: string, name: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1]

test('a sign-up that breaks a rule is refused, says why, and keeps what was typed but the password', async ({
  services,
}) => {
  const visitor = browse(roomSite(services))
  for (const [change, sentence] of [
    [{ password: 'Zut-1' }, 'trop court'],
    [{ password: 'aaaaaaaaaaaaaaaaaa' }, 'trop simple'],
    [{ password: 'Camille.Roux-2026' }, 'votre nom ou votre adresse'],
    [{ email: 'camille' }, 'adresse électronique complète'],
    [{ name: '' }, 'votre prénom et votre nom'],
    [{ name: 'Gagnez sur www.evil.example' }, 'Un nom s’écrit avec'],
    [{ name: 'https://evil.example' }, 'Un nom s’écrit avec'],
    [{ conditions: '' }, 'Cochez cette case'],
  ] as const) {
    const { conditions, ...fields } = { ...camille, ...change }
    const answer = await visitor.post('/inscription', conditions ? { ...fields, conditions } : fields)
    expect(answer.status, sentence).toBe(422)
    expect(answer.html).toContain(sentence)
    expect(typed(answer.html, 'email') ?? '').toBe(fields.email)
    expect(answer.html).not.toContain(fields.password)
  }
  expect(await mailsTo(services, camille.email)).toHaveLength(0)
})

test('the password rule is said before the password is asked', async ({ services }) => {
  expect((await browse(roomSite(services)).get('/inscription')).html).toContain('C’est la règle de la CNIL')
})

test('a link that is wrong, used or older than 24 hours confirms nothing', async ({ services }) => {
  const visitor = browse(roomSite(services))
  expect((await visitor.get('/inscription/confirmer?jeton=devine')).status).toBe(410)
  expect((await visitor.post('/inscription/confirmer', { jeton: 'devine' })).status).toBe(410)

  await visitor.post('/inscription', camille)
  const token = await lastToken(services, camille.email)
  const tomorrow = { ...services, clock: () => new Date(Date.now() + 25 * 3_600_000) }
  expect((await browse(roomSite(tomorrow)).post('/inscription/confirmer', { jeton: token })).status).toBe(410)
  expect((await visitor.post('/inscription/confirmer', { jeton: token })).status).toBe(303)
  expect((await visitor.post('/inscription/confirmer', { jeton: token })).status).toBe(410)
})

test('one signs up, proves the address by a button, then signs in', async ({ services, db }) => {
  const visitor = browse(roomSite(services))
  expect((await visitor.post('/inscription', camille)).location).toBe('/inscription/courriel-envoye')
  expect((await visitor.get('/inscription/courriel-envoye')).html).toContain('Regardez votre courrier')
  const [mail] = await mailsTo(services, camille.email)
  expect(mail?.subject).toBe('Confirmez votre adresse pour ouvrir votre compte')

  const token = await lastToken(services, camille.email)
  for (let scanner = 0; scanner < 3; scanner += 1) {
    expect((await visitor.get(`/inscription/confirmer?jeton=${token}`)).html).toContain('Confirmer mon adresse')
  }
  expect((await accountByEmail(db, camille.email))?.verified).toBe(false)
  expect((await visitor.post('/inscription/confirmer', { jeton: token })).location).toBe('/connexion')
  expect((await visitor.get('/connexion')).html).toContain('Votre adresse est confirmée')
  expect((await visitor.signIn(camille.email)).location).toBe('/mon-compte')
  expect((await visitor.get('/mon-compte')).html).toContain('Camille Roux')

  const account = await accountByEmail(db, camille.email)
  const events = await db
    .selectFrom('history')
    .select('verb')
    .where('subject_id', '=', account?.id ?? '')
    .orderBy('id')
    .execute()
  expect(events.map(({ verb }) => verb)).toEqual(['account.created', 'account.verified'])
  expect(await isSuspended(db, account?.id ?? '')).toBe(false)
})

test('an address that already has an account gets the same answer; its owner is told by mail', async ({
  services,
  db,
}) => {
  const site = roomSite(services)
  await db.insertInto('app_user').values({ name: 'Camille Roux', email: camille.email, email_verified: true }).execute()
  const known = await browse(site).post('/inscription', { ...camille, name: 'Quelqu’un' })
  const fresh = await browse(site).post('/inscription', { ...camille, email: 'autre@toit.example' })
  expect([known.status, known.location, known.html]).toEqual([fresh.status, fresh.location, fresh.html])
  expect((await mailsTo(services, camille.email)).map(({ subject }) => subject)).toEqual(['Vous avez déjà un compte'])
  expect(await accountByEmail(db, camille.email)).toMatchObject({ name: 'Camille Roux' })
})

test('a way back that leads to another site is dropped, from the form, the mail and the confirmation', async ({
  services,
}) => {
  const visitor = browse(roomSite(services))
  for (const bad of ['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example']) {
    expect((await visitor.get(`/inscription?retour=${encodeURIComponent(bad)}`)).html).toContain('value="/mon-compte"')
    const sent = await visitor.post('/inscription', { ...camille, retour: bad })
    expect(sent.location ?? '', bad).toBe('/inscription/courriel-envoye')
    expect((await mailsTo(services, camille.email)).at(-1)?.text_body).not.toContain('evil')
  }
  const token = await lastToken(services, camille.email)
  const confirmed = await visitor.post('/inscription/confirmer?retour=https%3A%2F%2Fevil.example', { jeton: token })
  expect(confirmed.location).toBe('/connexion')
})

test('someone who came to declare a project comes back there: through the form, the mail, the button and the sign-in', async ({
  services,
}) => {
  const visitor = browse(roomSite(services))
  const way = '?retour=%2Fbanniere%2Fdeclarer'
  expect((await visitor.get(`/connexion${way}`)).html).toContain(`href="/inscription${way}"`)
  expect((await visitor.get(`/inscription${way}`)).html).toContain('name="retour" value="/banniere/declarer"')
  const wrong = await visitor.post('/inscription', { ...camille, name: '', retour: '/banniere/declarer' })
  expect(wrong.html).toContain('name="retour" value="/banniere/declarer"')
  const sent = await visitor.post('/inscription', { ...camille, retour: '/banniere/declarer' })
  expect(sent.location).toBe(`/inscription/courriel-envoye${way}`)
  await visitor.post('/inscription/renvoyer', { email: camille.email, retour: '/banniere/declarer' })
  const mail = (await mailsTo(services, camille.email)).at(-1)
  const path = /http:\/\/localhost:3000(\/inscription\/confirmer\S+)/.exec(mail?.text_body ?? '')?.[1] ?? ''
  expect(path).toContain('&retour=%2Fbanniere%2Fdeclarer')
  const page = await visitor.get(path)
  const action = /<form action="([^"]+)"/.exec(page.html.slice(page.html.indexOf('Un dernier geste')))?.[1] ?? ''
  expect(action).toBe(`/inscription/confirmer${way}`)
  const confirmed = await visitor.post(action, { jeton: await lastToken(services, camille.email) })
  expect(confirmed.location).toBe(`/connexion${way}`)
  expect((await visitor.signIn(camille.email, undefined, { retour: '/banniere/declarer' })).location).toBe(
    '/banniere/declarer',
  )
  expect((await visitor.get(`/inscription${way}`)).location).toBe('/banniere/declarer')
})

test('nobody books another’s address: the next sign-up replaces one not confirmed, and its link dies', async ({
  services,
  db,
}) => {
  const site = roomSite(services)
  await browse(site).post('/inscription', { ...camille, name: 'Un Pirate', password: 'Le-mot-du-pirate-42' })
  const pirateToken = await lastToken(services, camille.email)
  await browse(site).post('/inscription', camille)
  expect((await browse(site).post('/inscription/confirmer', { jeton: pirateToken })).status).toBe(410)
  await browse(site).post('/inscription/confirmer', { jeton: await lastToken(services, camille.email) })
  expect((await browse(site).signIn(camille.email, 'Le-mot-du-pirate-42')).status).toBe(422)
  expect((await browse(site).signIn(camille.email)).status).toBe(303)
  expect(await accountByEmail(db, camille.email)).toMatchObject({ name: 'Camille Roux', verified: true })
})

test('asking for the message again always sends one mail and says the same', async ({ services, db }) => {
  const site = roomSite(services)
  await browse(site).post('/inscription', camille)
  const first = await lastToken(services, camille.email)
  await db
    .insertInto('app_user')
    .values({ name: 'Paul Tessier', email: 'paul@courrier.example', email_verified: true })
    .execute()
  const answers = []
  for (const email of [camille.email, 'paul@courrier.example', 'inconnu@courrier.example']) {
    const { status, location, html } = await browse(site).post('/inscription/renvoyer', { email })
    answers.push({ status, location, html })
  }
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect((await mailsTo(services, 'paul@courrier.example')).map(({ subject }) => subject)).toEqual([
    'Vous avez déjà un compte',
  ])
  expect((await mailsTo(services, 'inconnu@courrier.example')).map(({ subject }) => subject)).toEqual([
    'Aucun compte à cette adresse',
  ])
  expect(await lastToken(services, camille.email)).not.toBe(first)
})

test('sign-ups are counted, by address of mail and by network address', async ({ services }) => {
  const site = roomSite(services)
  for (let n = 0; n < 5; n += 1) expect((await browse(site).post('/inscription', camille)).status).toBe(303)
  const refused = await browse(site).post('/inscription', camille)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  for (let n = 0; n < 34; n += 1) await browse(site).post('/inscription', { ...camille, password: '' })
  expect((await browse(site).post('/inscription', { ...camille, email: 'neuf@toit.example' })).status).toBe(429)
  const elsewhere = roomSite(services, { address: '198.51.100.7' })
  expect((await browse(elsewhere).post('/inscription', { ...camille, email: 'neuf@toit.example' })).status).toBe(303)
})
