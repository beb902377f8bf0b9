import { describe, expect } from 'vitest'
import { readClock } from '#core/deadlines.ts'
import { Problem } from '#core/errors.ts'
import { openSession } from '#rooms/accounts/index.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { clockOf } from '../clock.ts'
import { mails, person } from '../team.fixture.ts'
import { writeMessage } from './actions.ts'

const filled = {
  reason: 'general',
  subject: 'Proposer un projet',
  message: 'Bonjour,\n\nComment faire\u00a0?',
  name: 'Paul Tessier',
  email: 'Paul.Tessier@courrier.example ',
  website: '',
}
const typed = {
  reason: 'press',
  subject: 'Entretien',
  message: 'Pour demain',
  name: 'Simon Achard',
  email: 'simon@banque-demain.example',
} as const
const monday = { clock: () => new Date('2026-11-23T10:00:00Z') }

describe('what is refused', () => {
  test('an empty form is shown again, with a sentence by field, and nothing is kept', async ({ db, services }) => {
    const site = appFor(services)
    const answer = await post(site, '/contact', { subject: 'Gardez ceci' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    for (const sentence of [
      'Choisissez un motif.',
      'Écrivez votre message.',
      'Donnez votre nom.',
      'Donnez une adresse électronique complète',
    ])
      expect(html).toContain(sentence)
    expect(html).toContain('value="Gardez ceci"')
    expect(html).toContain('<title>Erreur')
    expect(await db.selectFrom('contact_message').select('id').execute()).toEqual([])
    expect(await mails(db)).toEqual([])
  })

  test.for([
    ['reason', 'label'],
    ['email', 'paul@'],
    ['name', 'Gagnez https://example.org'],
    ['name', 'Votre banque.example'],
    ['website', 'https://robot.example'],
    ['message', 'a'.repeat(5001)],
  ] as const)('%s « %s » is refused', async ([name, value], { db, services }) => {
    expect((await post(appFor(services), '/contact', { ...filled, [name]: value })).status).toBe(422)
    expect(await mails(db)).toEqual([])
  })

  test('a browser that filled the field for robots shows it, so that its person can empty it', async ({ services }) => {
    const html = await (await post(appFor(services), '/contact', { ...filled, website: 'x' })).text()
    expect(html).toContain('il sert à reconnaître les robots')
    expect(html).not.toContain('aria-hidden="true"><label')
  })

  test('the sixth message of an hour from one address is too many; the hour after, it passes', async ({ services }) => {
    let now = new Date('2026-11-23T10:00:00Z')
    const site = appFor({ ...services, clock: () => now })
    for (let sent = 1; sent <= 5; sent++)
      expect((await post(site, '/contact', { ...filled, email: `p${sent}@courrier.example` })).status).toBe(303)
    const sixth = await post(site, '/contact', filled)
    expect(sixth.status).toBe(429)
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0)
    now = new Date('2026-11-23T11:00:01Z')
    expect((await post(site, '/contact', filled)).status).toBe(303)
  })

  test('nobody fills a mailbox with acknowledgements, from however many addresses', async ({ db, services }) => {
    const site = appFor({ ...services, ...monday, config: { ...services.config, trustProxy: true } })
    const from = (address: string) =>
      site.request('/contact', {
        method: 'POST',
        body: new URLSearchParams(filled),
        headers: { Origin: services.config.publicUrl, 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': address },
      })
    for (let n = 1; n <= 5; n++) expect((await from(`192.0.2.${n}`)).status).toBe(303)
    expect((await from('192.0.2.6')).status).toBe(429)
    expect(await mails(db)).toHaveLength(5)
  })

  test('the page of a message received needs its proof', async ({ services }) => {
    const site = appFor(services)
    const received = (await post(site, '/contact', filled)).headers.get('location') ?? ''
    const number = /recu\/(\d+)/.exec(received)?.[1] ?? ''
    expect((await get(site, received)).status).toBe(200)
    expect((await get(site, `/contact/recu/${number}`)).status).toBe(404)
    expect((await get(site, received.replace(/recu\/\d+/, `recu/${Number(number) + 1}`))).status).toBe(404)
    expect((await get(site, '/contact/recu/abc?preuve=abc')).status).toBe(404)
  })
})

test('the page says who answers each reason, in how many days, and what is not open', async ({ services }) => {
  const html = await (await get(appFor(services), '/contact?motif=donnees-personnelles')).text()
  expect(html).toContain('personne référente des données personnelles répond sous 10\u00a0jours ouvrés')
  expect(html).toContain('Cette partie du site n’est pas encore ouverte')
  expect(html).toMatch(/<input[^>]*value="personal_data"[^>]*checked/)
  expect(html).not.toContain('Par téléphone')
})

test('the publisher’s telephone and address are the other way, when there is one', async ({ services }) => {
  const publisher = {
    name: 'L’Éditeur',
    address: '1 place Bellecour, 69002 Lyon',
    phone: '04 00 00 00 00',
    director: null,
  }
  const html = await (await get(appFor({ ...services, config: { ...services.config, publisher } }), '/contact')).text()
  expect(html).toContain('04 00 00 00 00')
  expect(html).toContain('L’Éditeur, 1 place Bellecour, 69002 Lyon')
})

test('someone signed in finds their name and address', async ({ db, services }) => {
  const camille = await person(db, 'camille')
  const html = await (await get(appFor(services), '/contact', await openSession(services, camille.id))).text()
  expect(html).toContain('value="Camille Roux"')
  expect(html).toContain(`value="${camille.email}"`)
})

test('a message is kept, acknowledged with its number and its day, and its clock runs', async ({ db, services }) => {
  const site = appFor({ ...services, ...monday })
  const answer = await post(site, '/contact', filled)
  expect(answer.status).toBe(303)
  const kept = await db.selectFrom('contact_message').selectAll().executeTakeFirstOrThrow()
  expect(kept).toMatchObject({
    reason: 'general',
    body: 'Bonjour,\n\nComment faire\u00a0?',
    sender_email: 'paul.tessier@courrier.example',
    sender_id: null,
    status: 'received',
    due_on: '2026-11-30',
    demo: false,
  })
  expect(await readClock(db, clockOf(kept.id))).toMatchObject({
    startedOn: '2026-11-23',
    targetDays: 5,
    unit: 'working',
    stoppedOn: null,
  })

  const page = await (await get(site, answer.headers.get('location') ?? '')).text()
  expect(page).toContain('lundi 30 novembre 2026')
  expect(page).toContain(`<strong>${kept.number}</strong>`)
  expect(page).not.toContain('paul.tessier')

  const [mail] = await mails(db)
  expect(mail).toMatchObject({
    to: 'paul.tessier@courrier.example',
    category: 'answer',
    subject: `Votre message nº\u00a0${kept.number} est bien arrivé`,
  })
  expect(mail?.text).toContain('30 novembre 2026')
  expect(mail?.text).not.toContain('Comment faire')

  const events = await db
    .selectFrom('history')
    .select(['verb', 'actor_id', 'is_public', 'details'])
    .where('subject_id', '=', kept.id)
    .execute()
  expect(events).toEqual([
    { verb: 'contact.received', actor_id: null, is_public: false, details: { number: kept.number, reason: 'general' } },
  ])
})

describe('who hears of it', () => {
  const listeners = async (db: Parameters<typeof mails>[0]) =>
    (await mails(db)).filter(({ category }) => category === 'team').map(({ to }) => to)

  test('those whose role answers the reason today, and nobody else', async ({ db, services }) => {
    const aicha = await person(db, 'aicha', ['spokesperson'])
    await person(db, 'georges', ['administrator'])
    await person(db, 'helene', ['correspondent'])
    await person(db, 'maelle', [{ role: 'spokesperson', endsOn: '2026-11-22' }])
    await person(db, 'simon', [{ role: 'spokesperson', startsOn: '2026-11-24' }])
    await person(db, 'lucie', [{ role: 'spokesperson', revoked: true }])
    const { id: territoryId } = await db.selectFrom('territory').select('id').executeTakeFirstOrThrow()
    await person(db, 'ibrahim', [{ role: 'spokesperson', territoryId }])
    const rosa = await person(db, 'rosa', ['spokesperson'])
    await db
      .updateTable('app_user')
      .set({ status: 'suspended', suspended_reason: 'Essai' })
      .where('id', '=', rosa.id)
      .execute()
    await writeMessage({ ...services, ...monday }, null, typed)
    expect(await listeners(db)).toEqual([aicha.email])
  })

  test('administrators, when nobody holds the role', async ({ db, services }) => {
    const georges = await person(db, 'georges', ['administrator'])
    await person(db, 'helene', ['correspondent'])
    await writeMessage(services, null, typed)
    expect(await listeners(db)).toEqual([georges.email])
  })

  test('not who chose to hear nothing', async ({ db, services }) => {
    const aicha = await person(db, 'aicha', ['spokesperson'])
    await db.insertInto('notification_choice').values({ user_id: aicha.id, category: 'team', enabled: false }).execute()
    await writeMessage(services, null, typed)
    expect(await listeners(db)).toEqual([])
  })

  test('their mail says what waits and until when, never who wrote nor what', async ({ db, services }) => {
    await person(db, 'aicha', ['spokesperson'])
    await writeMessage({ ...services, ...monday }, null, typed)
    const mail = (await mails(db)).find(({ category }) => category === 'team')
    expect(mail?.text).toContain('25 novembre 2026')
    expect(mail?.text).toContain('/administration/messages/')
    for (const secret of [typed.subject, typed.message, typed.name, typed.email])
      expect(mail?.text).not.toContain(secret)
  })
})

test('a message that cannot be kept leaves no mail', async ({ db, services }) => {
  const ghost = { id: '00000000-0000-4000-8000-000000000000', demo: false }
  await expect(writeMessage(services, ghost, typed)).rejects.not.toBeInstanceOf(Problem)
  expect(await mails(db)).toEqual([])
})
