import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { test } from '#tests/support/database.ts'
import { followed } from '../accompaniments/accompaniments.fixture.ts'
import { addAction, cancelSession, planSession } from '../accompaniments/actions-sessions.ts'
import { paths } from '../paths.ts'
import {
  agreed,
  at,
  browse,
  contacted,
  now,
  on,
  person,
  proposed,
  published,
  today,
  type World,
  world,
} from '../room.fixture.ts'
import { itemsOf } from './items.ts'
import { everythingOf } from './queries.ts'
import { waitingOn } from './rules.ts'

/** The application behind an award of the fixture, in a state that asks something: how it came there is tested where it does. */
const asked = async (db: Database, { awardId }: World, status: string, more: Record<string, unknown>) => {
  await sql`alter table label_application disable trigger label_application_lawful`.execute(db)
  const { application_id } = await db
    .selectFrom('label_award')
    .select('application_id')
    .where('id', '=', awardId)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('label_application')
    .set({ status, submitted_at: now, ...more })
    .where('id', '=', application_id)
    .execute()
  await sql`alter table label_application enable trigger label_application_lawful`.execute(db)
  return application_id
}

test('« À vous » holds all that waits, late first, page after page; nothing of anyone else', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const late = await agreed(
    services,
    { ...here, project: await published(services, here.nadia, 'Retard') },
    [],
    on('2026-10-01'),
  )
  await proposed(services, here)
  await contacted(services, here, { holder: { sheetId: here.project.id, email: null } })
  const id = await followed(services, here)
  const visit = { subject: 'Visiter le local', heldOn: '2026-11-20', startsAt: '14:30', minutes: 60, place: 'Guéret' }
  await planSession(services, here.nadia, id, visit, now)
  const action = { title: 'Écrire au maire', dueOn: '2026-11-24', sessionId: null, objectiveId: null }
  await addAction(services, here.maelle, id, { ...action, side: 'holder' }, now)
  const application = await asked(db, here, 'incomplete', { returns_to: 'submitted' })
  await db
    .insertInto('label_correction')
    .values({ application_id: application, reasons: '[]', due_on: '2026-12-01', asked_at: now })
    .execute()
  const waits = async (who: World['nadia']) =>
    waitingOn(itemsOf(await everythingOf(db, who, today), today), 1, today).items.map(({ text, on }) => [text, on])
  expect(await waits(here.lucie)).toEqual([])
  expect(await waits(here.nadia)).toEqual([
    ['Écrire le compte rendu', '2026-11-20'],
    ['À faire', '2026-11-24'],
    ['Donner votre accord, ou refuser', '2026-12-14'],
    ['Répondre à une structure qui a repéré votre projet', '2027-02-20'],
  ])
  expect(await waits(here.simon)).toEqual([['Répondre à une orientation', '2026-10-22']])
  expect(await waits(here.maelle)).toEqual([
    ['Écrire le compte rendu', '2026-11-20'],
    ['Corriger une candidature au label', '2026-12-01'],
    // the only session is over
    ['Prévoir une séance', null],
  ])
  const simon = await browse(services, here.simon)
  expect((await simon.get(paths.dashboard)).html).toContain('dont 1 en retard')
  expect((await simon.get(paths.dashboard)).html).toContain(paths.referral(late))
  const { html } = await (await browse(services, here.maelle)).get(paths.dashboard)
  expect(html).toContain(`/label/candidatures/${application}/correction`)
  for (let n = 1; n <= 18; n += 1)
    await addAction(services, here.maelle, id, { ...action, title: `Action ${n}`, side: 'holder' }, now)
  const nadia = await browse(services, here.nadia)
  const [first, second] = [await nadia.get(paths.dashboard), await nadia.get(`${paths.dashboard}?page=2`)]
  expect(first.html).toContain('22\u00a0choses vous attendent')
  for (const [{ html: page }, is] of [
    [first, false],
    [second, true],
  ] as const)
    expect(page.includes('a repéré votre projet')).toBe(is)
})

test('of the label, a structure is asked to complete, to answer, to report and to renew in time', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const waits = async (day: string) =>
    waitingOn(itemsOf(await everythingOf(db, here.maelle, day), day), 1, day).items.map(({ text, on }) => [text, on])
  await db.updateTable('label_award').set({ valid_until: '2028-12-31' }).where('id', '=', here.awardId).execute()
  await db
    .insertInto('label_commitment')
    .values({ award_id: here.awardId, code: 'train', statement: 'Former', unit: 'x', target: 3, due_on: '2028-06-01' })
    .execute()
  expect(await waits('2026-11-22')).toEqual([])
  expect(await waits('2026-12-02')).toEqual([['Publier un point sur un engagement', '2027-01-01']])
  await db
    .insertInto('label_commitment_report')
    .values({ award_id: here.awardId, code: 'train', reported_on: '2026-12-02', value: 1 })
    .execute()
  expect(await waits('2026-12-02')).toEqual([])
  await db
    .insertInto('label_procedure')
    .values({ award_id: here.awardId, kind: 'dormant', reasons: 'X', due_on: '2027-01-10' })
    .execute()
  expect(await waits('2026-12-02')).toEqual([['Répondre à une procédure sur le label', '2027-01-10']])
  expect((await waits('2028-07-05')).at(-1)).toEqual(['Renouveler le label', '2028-12-31'])
  const application = await asked(db, here, 'adjourned', {})
  expect((await waits('2026-12-02')).at(-1)).toEqual(['Compléter une candidature ajournée', null])
  await db
    .insertInto('label_correction')
    .values({ application_id: application, reasons: '[]', due_on: '2027-01-05', asked_at: now })
    .execute()
  expect((await waits('2026-12-02')).at(0)).toEqual(['Compléter une candidature ajournée', '2027-01-05'])
  await asked(db, here, 'contradictory', {})
  await db
    .insertInto('label_contradiction')
    .values({ application_id: application, reasons: 'X', due_on: '2027-01-07' })
    .execute()
  expect((await waits('2026-12-02')).at(0)).toEqual(['Répondre avant une décision sur le label', '2027-01-07'])
  // a person of no organisation has none of it
  expect(itemsOf(await everythingOf(db, here.lucie, '2026-12-02'), '2026-12-02')).toEqual([])
})

test('one calendar: a wrong key opens nothing, a renewed one closes the other, an account closed closes all', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const id = await followed(services, here)
  const visit = {
    subject: 'Visiter le local a@b.example',
    heldOn: '2026-12-03',
    startsAt: '14:30',
    minutes: 60,
    place: 'Guéret',
  }
  await planSession(services, here.nadia, id, visit, now)
  const other = await planSession(services, here.nadia, id, { ...visit, subject: 'Reporté' }, now)
  if (other.ok) await cancelSession(services, here.nadia, id, other.value, now)
  await agreed(services, here)
  const [visitor, nadia] = [await browse(services), await browse(services, here.nadia)]
  expect((await visitor.get(paths.agendaFile)).to).toContain('/connexion')
  for (const key of ['', 'x', here.nadia.id])
    expect((await visitor.get(`${paths.agendaFile}?cle=${key}`)).status).toBe(404)
  expect((await nadia.get(paths.agendaCut)).status).toBe(404)

  const link = async () => /\/soutien\/agenda\.ics\?cle=[\w-]+/.exec((await nadia.get(paths.agenda)).html)?.[0] ?? ''
  expect(await link()).toBe('')
  await nadia.post(paths.agendaLink)
  const first = await link()
  const file = (await visitor.get(first)).html.replaceAll('\r\n ', '')
  expect(file).toContain('SUMMARY:Séance\u00a0: Visiter le local …')
  expect(file).toContain('DTSTART:20261203T133000Z')
  expect(file).toContain('SUMMARY:Terme\\, pour l’autre partie\u00a0: Permis de bouger vers Banque Demain')
  expect(file).toContain('SUMMARY:Objectif\u00a0: Signer un prêt')
  expect(file).toContain('STATUS:CANCELLED')
  expect(file).toContain('DESCRIPTION:Permis de bouger avec Atelier des Pentes')
  // neither places nor addresses, and nothing kept in clear
  expect(file).not.toMatch(/Guéret|b\.example/)
  const kept = await db.selectFrom('support_feed').selectAll().executeTakeFirstOrThrow()
  expect(Object.values(kept).map(String)).not.toContain(first.split('=')[1])
  expect((await (await browse(services, here.simon)).get(paths.agendaFile)).html).not.toContain('Visiter')

  await nadia.post(paths.agendaLink)
  const second = await link()
  expect([(await visitor.get(first)).status, (await visitor.get(second)).status]).toEqual([404, 200])
  await db
    .updateTable('app_user')
    .set({ status: 'suspended', suspended_reason: 'Essai.' })
    .where('id', '=', here.nadia.id)
    .execute()
  expect((await visitor.get(second)).status).toBe(404)
  await db
    .updateTable('app_user')
    .set({ status: 'active', suspended_reason: null })
    .where('id', '=', here.nadia.id)
    .execute()
  expect((await nadia.get(paths.agendaCut)).status).toBe(200)
  await nadia.post(paths.agendaCut)
  expect((await visitor.get(second)).status).toBe(404)
})

test('the agenda of someone who reviews names no organisation', async ({ services, db }) => {
  const here = await world(services)
  const application = await asked(db, here, 'review', {})
  const julie = await person(db, 'julie')
  await db
    .insertInto('label_assignment')
    .values({ application_id: application, reviewer_id: julie.id, due_on: '2026-12-09' })
    .execute()
  expect(itemsOf(await everythingOf(db, julie, today), today)).toEqual([])
  await db.updateTable('app_user').set({ two_factor_enabled: true }).where('id', '=', julie.id).execute()
  await db
    .insertInto('role_grant')
    .values({
      ...{ user_id: julie.id, role: 'label_reviewer', scope_kind: 'national', act: 'décision d’essai' },
      ...{ starts_on: '2026-01-01', ends_on: '2027-01-01' },
    })
    .execute()
  const items = itemsOf(await everythingOf(db, julie, today), today)
  expect(items).toMatchObject([{ text: 'Rendre un avis d’instruction', on: '2026-12-09', waits: true }])
  expect(JSON.stringify(items)).not.toContain('Atelier des Pentes')
})
