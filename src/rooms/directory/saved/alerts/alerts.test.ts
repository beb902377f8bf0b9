import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../../../demo/cast.ts'
import { editSheet } from '../../drafts/actions.ts'
import { browse, draft, linkIn, mails, person, placeId } from '../../room.fixture.ts'
import { changeSaved, removeSaved } from '../actions.ts'
import { savedBy } from '../queries.ts'
import { at, enters, save } from '../saved.fixture.ts'
import { directoryAlerts } from './jobs.ts'
import { stopPath } from './proof.ts'

// 20 November 2026 is a Friday
const [friday, saturday, sunday, monday, tuesday] = [20, 21, 22, 23, 24].map((day) => at(`2026-11-${day}T05:37`)) as [
  Date,
  Date,
  Date,
  Date,
  Date,
]
const fridayNoon = at('2026-11-20T12:00')

const morning = (services: Services, clock: Date) => directoryAlerts.run({ ...services, clock: () => clock }, {})

const alerts = async (db: Database) =>
  (await mails(db)).filter(({ html }) => html.includes('vous avez enregistré une recherche'))

test('what was there before is not told, nor an old sheet that changes, nor a draft: no news, no mail', async ({
  services,
  db,
}) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const old = await enters(services, nadia, 'Garage ancien', at('2026-11-19T10:00'))
  await save(db, paul, 'q=garage')
  await draft(services, nadia, 'Garage en brouillon', 'project', fridayNoon)
  await enters(services, nadia, 'Boulangerie', fridayNoon)
  const change = { step: 'essentiel' as const, version: old.version, patch: { summary: 'Un garage qui change.' } }
  expect((await editSheet(services, nadia, old.id, change, fridayNoon)).ok).toBe(true)
  await morning(services, saturday)
  expect(await alerts(db)).toEqual([])

  await enters(services, nadia, 'Garage nouveau', at('2026-11-21T12:00'))
  await morning(services, sunday)
  expect(await alerts(db)).toMatchObject([
    { to: paul.email, subject: '1\u00a0nouvelle fiche pour «\u00a0Garages\u00a0»' },
  ])
})

test('one mail tells what entered, once, with each place and link, and the way to the whole search', async ({
  services,
  db,
}) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  await save(db, paul, 'q=garage&lieu=creuse-23', { name: 'Garages <b>solidaires</b>' })
  await enters(services, nadia, 'Garage du plateau', fridayNoon)
  await enters(services, nadia, 'Garage & Cie', at('2026-11-20T13:00'), { kind: 'organisation' })
  await enters(services, nadia, 'Garage d’ailleurs', fridayNoon, { placeIds: [await placeId(db, 'commune', '69123')] })
  await morning(services, saturday)
  await morning(services, saturday)
  const [mail, ...others] = await alerts(db)
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    to: paul.email,
    recipientId: paul.id,
    subject: '2\u00a0nouvelles fiches pour «\u00a0Garages <b>solidaires</b>\u00a0»',
  })
  const { text = '', html = '' } = mail ?? {}
  expect(text).toContain('Depuis le 20 novembre 2026, 2\u00a0nouvelles fiches répondent à votre recherche')
  expect(text).toMatch(
    /- Garage & Cie, Guéret \(Creuse\)\n {2}http:\/\/localhost:3000\/organisations\/garage-cie\n\n- Garage du plateau, Guéret \(Creuse\)\n {2}http:\/\/localhost:3000\/projets\/garage-du-plateau\n/,
  )
  expect(text).not.toContain('ailleurs')
  expect(text).toContain('http://localhost:3000/annuaire?q=garage&lieu=creuse-23&tri=recent')
  expect(text).toContain('/desabonnement/')
  expect(html).toContain('Garage &amp; Cie</a>, Guéret (Creuse)</li>')
  expect(html).not.toContain('<b>')
  for (const { email } of Object.values(cast)) expect(`${mail?.subject} ${text} ${html}`).not.toContain(email)
})

test('ten are named, all are counted, in the noun of their kind', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  await save(db, paul, 'q=garage&genre=projet')
  for (let rank = 10; rank < 22; rank += 1) await enters(services, nadia, `Garage ${rank}`, at(`2026-11-20T12:${rank}`))
  await enters(services, nadia, 'Garage structure', fridayNoon, { kind: 'organisation' })
  await morning(services, saturday)
  const [mail] = await alerts(db)
  expect(mail?.subject).toBe('12\u00a0nouveaux projets pour «\u00a0Garages\u00a0»')
  expect(mail?.text).toContain('Voici les 10 dernières arrivées\u00a0:')
  expect(mail?.text.match(/^- Garage/gm)).toHaveLength(10)
  expect(mail?.text).toContain('- Garage 21')
  expect(mail?.text).not.toContain('- Garage 11')
})

test('what is still being written at the time of one alert is told by the next', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  await save(db, paul, 'q=garage')
  await morning(services, saturday)
  await enters(services, nadia, 'Garage tardif', new Date(saturday.getTime() - 60_000))
  await morning(services, sunday)
  expect((await alerts(db)).map(({ subject }) => subject)).toEqual(['1\u00a0nouvelle fiche pour «\u00a0Garages\u00a0»'])
})

test('every week means Monday, and the days after only for a Monday that was missed', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  await save(db, paul, 'q=garage', { frequency: 'weekly' })
  await enters(services, nadia, 'Garage', fridayNoon)
  for (const day of [saturday, sunday]) await morning(services, day)
  expect(await alerts(db)).toEqual([])
  await morning(services, monday)
  expect(await alerts(db)).toHaveLength(1)
  await enters(services, nadia, 'Garage du lundi', at('2026-11-23T12:00'))
  await morning(services, tuesday)
  expect(await alerts(db)).toHaveLength(1)
  await morning(services, at('2026-12-01T05:37'))
  expect(await alerts(db)).toHaveLength(2)
})

test('no mail to who refused them, is suspended, never proved their address, or asked for none', async ({
  services,
  db,
}) => {
  const [nadia, paul, rosa, yanis] = [
    await person(db, 'nadia'),
    await person(db, 'paul'),
    await person(db, 'rosa'),
    await person(db, 'yanis'),
  ]
  for (const one of [paul, rosa, yanis]) await save(db, one, 'q=garage')
  await save(db, nadia, 'q=garage', { frequency: 'never' })
  await db.insertInto('notification_choice').values({ user_id: paul.id, category: 'alert', enabled: false }).execute()
  await db
    .updateTable('app_user')
    .set({ status: 'suspended', suspended_reason: 'Essai' })
    .where('id', '=', rosa.id)
    .execute()
  await db.updateTable('app_user').set({ email_verified: false }).where('id', '=', yanis.id).execute()
  await enters(services, nadia, 'Garage', fridayNoon)
  await morning(services, saturday)
  expect(await alerts(db)).toEqual([])

  // back among us, what was missed is told
  await db.updateTable('app_user').set({ status: 'active', suspended_reason: null }).where('id', '=', rosa.id).execute()
  await morning(services, sunday)
  expect((await alerts(db)).map(({ to }) => to)).toEqual([rosa.email])
})

test('who asks for an alert on a search kept without one is told from that day on', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const { id } = await save(db, paul, 'q=garage', { frequency: 'never' })
  await enters(services, nadia, 'Garage', fridayNoon)
  await changeSaved(db, paul, id, { name: 'Garages', frequency: 'daily' }, at('2026-11-21T12:00'))
  await morning(services, sunday)
  expect(await alerts(db)).toEqual([])
})

test('a search that fails stops no other, loses nothing, and is told the next morning', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  await save(db, nadia, 'q=garage')
  await save(db, paul, 'q=garage')
  await enters(services, nadia, 'Garage', fridayNoon)
  await sql`alter table outgoing_mail add constraint broken check (to_address <> ${sql.lit(nadia.email)})`.execute(db)
  await morning(services, saturday)
  expect((await alerts(db)).map(({ to }) => to)).toEqual([paul.email])
  await sql`alter table outgoing_mail drop constraint broken`.execute(db)
  await morning(services, sunday)
  expect((await alerts(db)).map(({ to }) => to)).toEqual([paul.email, nadia.email])
})

test('a challenge merged into another is followed; one that is gone is said in the mail', async ({ services, db }) => {
  const [nadia, paul, yanis] = [await person(db, 'nadia'), await person(db, 'paul'), await person(db, 'yanis')]
  const heir = await db
    .selectFrom('challenge')
    .select('id')
    .where('slug', '=', 'mobilite-du-quotidien')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('challenge')
    .values({ slug: 'ancien-defi', name: 'Ancien', summary: 'x', merged_into_id: heir.id })
    .execute()
  await save(db, paul, 'q=garage&defi=ancien-defi')
  await save(db, yanis, 'q=garage&defi=disparu&lieu=nulle-part-99999')
  await enters(services, nadia, 'Garage', fridayNoon)
  await morning(services, saturday)
  const told = await alerts(db)
  expect(told.map(({ to, text }) => [to, text.includes('n’existe plus')])).toEqual(
    expect.arrayContaining([
      [paul.email, false],
      [yanis.email, true],
    ]),
  )
  expect(told).toHaveLength(2)
})

test('a stop link that was not made for this search is not found', async ({ services, db }) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const [mine, other] = [await save(db, paul, 'q=garage'), await save(db, nadia, 'q=garage')]
  const good = stopPath(services.secret, mine.id)
  const visitor = await browse(services)
  for (const path of [good.replace(mine.id, other.id), `${good}x`, good.replace(mine.id, 'pas-un-numero')]) {
    expect((await visitor.get(path)).status, path).toBe(404)
    expect((await visitor.post(path)).status, path).toBe(404)
  }
  expect(await savedBy(db, nadia.id)).toMatchObject([{ frequency: 'daily' }])
  expect(await savedBy(db, paul.id)).toMatchObject([{ frequency: 'daily' }])
})

test('opening the link of the mail stops nothing; its button does, without signing in, and the search is kept', async ({
  services,
  db,
}) => {
  const [nadia, paul] = [await person(db, 'nadia'), await person(db, 'paul')]
  const { id } = await save(db, paul, 'q=garage')
  await enters(services, nadia, 'Garage', fridayNoon)
  await morning(services, saturday)
  const [mail] = await alerts(db)
  const path = linkIn(mail?.text.slice(mail.text.indexOf('Arrêter cette alerte')) ?? '')
  expect(path).toBe(stopPath(services.secret, id))
  const visitor = await browse(services)
  const page = await visitor.get(path)
  expect(page.html).toContain('Ne plus être prévenu')
  expect(page.html).toContain('noindex')
  expect(await savedBy(db, paul.id)).toMatchObject([{ frequency: 'daily' }])
  expect((await visitor.post(path)).html).toContain('C’est noté')
  expect(await savedBy(db, paul.id)).toMatchObject([{ frequency: 'never' }])

  await enters(services, nadia, 'Garage second', at('2026-11-21T12:00'))
  await morning(services, sunday)
  expect(await alerts(db)).toHaveLength(1)
  await removeSaved(db, paul, id)
  expect((await visitor.get(path)).html).toContain('C’est noté')
  expect((await visitor.post(path)).status).toBe(200)
})

test('a search saved this very morning has nothing to tell yet', async ({ services, db }) => {
  const paul = await person(db, 'paul')
  await save(db, paul, 'q=garage', { on: friday })
  await morning(services, friday)
  expect(await savedBy(db, paul.id)).toMatchObject([{ toldUntil: friday }])
})
