import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import { addDays } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { cast } from '../../../../demo/cast.ts'
import { readCase } from '../../cases/queries.ts'
import { paths } from '../../paths.ts'
import {
  at,
  away,
  browse,
  filed,
  hacker,
  inProgress,
  mails,
  now,
  on,
  placeId,
  qualified,
  secured,
  today,
  world,
} from '../../room.fixture.ts'
import { endAbsence, sayAbsence } from '../absences/actions.ts'
import { addDeputy, endDeputy } from '../absences/actions-deputies.ts'
import { endAppointment, suspendAppointment } from '../acts/actions-end.ts'
import { act, appointed, handOf, proposed } from '../acts/acts.fixture.ts'
import { hackersByDepartment } from './queries.ts'

const notFound = { kind: 'not-found' }
const visit = (services: Services, actor: Actor | null = null) => browse(at(services, today), actor)
const file = (kind: 'csv' | 'json') => paths.hackersFile(kind)

test('no public page, file or map ever holds a name, an address or the text of an act', async ({ services, db }) => {
  const here = await world(services)
  const karim = await secured(db, 'karim')
  const id = await appointed(services, here.jeanne, karim.email)
  await away(db, here.appointments.helene, today, addDays(today, 3), karim)
  const over = await appointed(services, here.jeanne, here.paul.email)
  await endAppointment(services, here.jeanne, over, 'mutation de Paul', now)
  const site = await visit(services)
  const secrets = [
    ...Object.values(cast).flatMap(({ name, email }) => [name, email]),
    act.act,
    'arrêté d’essai',
    'mutation',
  ]
  const pages = [paths.hackers, paths.hackersAt('vue=carte'), paths.hackersAt('lieu=Creuse'), file('csv'), file('json')]
  for (const path of [...pages, ...[id, over, ...Object.values(here.appointments)].map(paths.hacker)]) {
    const { status, html } = await site.get(path)
    expect([path, status]).toEqual([path, 200])
    for (const secret of secrets) expect(html).not.toContain(secret)
  }
  const sheet = await site.get(paths.hacker(id))
  for (const said of ['Préfet de la Drôme, le 20 novembre 2026', 'réunir les services', 'Département'])
    expect(sheet.html).toContain(said)
  expect((await site.get(paths.hacker(here.appointments.helene))).html).toContain('une suppléance est assurée')
})

test('proposed, to come and suspended are nowhere; over, only its perimeter says so', async ({ services, db }) => {
  const here = await world(services)
  const karim = await secured(db, 'karim')
  const { helene, ibrahim, simon } = here.appointments
  const hidden = [
    await proposed(services, here.jeanne, karim.email, { service: 'Service proposé' }),
    await hacker(db, karim, { startsOn: addDays(today, 1), service: 'Service à venir' }),
    helene,
  ]
  await suspendAppointment(services, here.jeanne, helene, 'enquête', now)
  await endAppointment(services, here.jeanne, ibrahim, 'mutation', now)
  const site = await visit(services)
  for (const id of [...hidden, 'nouvelle', '00000000-0000-4000-8000-000000000000'])
    expect((await site.get(paths.hacker(id))).status).toBe(404)
  const ended = await site.get(paths.hacker(ibrahim))
  expect(ended.html).toContain('Cette nomination est terminée')
  for (const path of [paths.hackers, file('csv'), file('json')]) {
    const { html } = await site.get(path)
    expect(html).toContain('Ministère d’essai')
    for (const service of ['Service proposé', 'Service à venir', 'Préfecture de région', 'Préfecture de la Creuse'])
      expect(html).not.toContain(service)
  }
  expect(JSON.parse((await site.get(file('json'))).html.replaceAll('’', '’')).hackers_publics).toHaveLength(1)
  expect((await site.get(paths.hacker(simon))).status).toBe(200)
})

test('who can act in a place: the whole of it is in their perimeter; what is only a part is said apart', async ({
  services,
  db,
}) => {
  const here = await world(services)
  await hacker(db, here.paul, { level: 1, places: [await placeId(db, 'commune', '23096')], service: 'Ville de Guéret' })
  const site = await visit(services)
  const listed = async (query: string) => {
    const { html } = await site.get(paths.hackersAt(query))
    const [whole = '', part = ''] = html.split('id="en-partie"')
    const all = ['Ville de Guéret', 'Préfecture de la Creuse', 'Préfecture de région', 'Ministère d’essai']
    const inList = (text: string) => all.filter((service) => text.split('id="echelle"')[0]?.includes(service))
    return { whole: inList(whole), part: inList(part) }
  }
  expect(await listed('lieu=Guéret')).toEqual({
    whole: ['Ville de Guéret', 'Préfecture de la Creuse', 'Préfecture de région', 'Ministère d’essai'],
    part: [],
  })
  expect(await listed('lieu=23')).toEqual({
    whole: ['Préfecture de la Creuse', 'Préfecture de région', 'Ministère d’essai'],
    part: ['Ville de Guéret'],
  })
  expect((await listed('lieu=Guéret&niveau=3')).whole).toEqual(['Préfecture de région', 'Ministère d’essai'])
  expect((await listed('lieu=26')).whole).toEqual(['Ministère d’essai'])
  const climbs = await site.get(paths.hackersAt('lieu=26'))
  expect(climbs.html).toContain('le dossier monte au niveau ministère')
  const nobody = await site.get(paths.hackersAt('lieu=26&niveau=5'))
  expect(nobody.html).toContain('Personne ne peut agir ici')
  expect(nobody.html).toContain('la supervision nationale est prévenue')
  expect((await site.get(paths.hackersAt('lieu=Nullepartville'))).html).toContain('Aucun lieu ne porte ce nom.')
  expect((await site.get(paths.hackersAt('niveau=abc&matiere=rien&page=0'))).status).toBe(200)
  expect((await site.get(paths.hackersAt('vue=carte'))).html).toContain('<svg class="map"')
})

test('the map counts the departments held whole, from a level, for a matter', async ({ services, db }) => {
  const here = await world(services)
  await hacker(db, here.paul, { level: 1, places: [await placeId(db, 'commune', '23096')] })
  const counts = (wanted: Partial<Parameters<typeof hackersByDepartment>[1]>) =>
    hackersByDepartment(db, { level: null, matter: null, ...wanted }, today)
  expect(await counts({})).toMatchObject({ 23: 3, 87: 2, 26: 1 })
  expect(await counts({ level: 4 })).toMatchObject({ 23: 1, 26: 1 })
  expect(await counts({ level: 5 })).toEqual({})
  await db
    .updateTable('hacker_appointment')
    .set({ matters: ['tax'] })
    .where('id', '=', here.appointments.simon)
    .execute()
  expect(await counts({ matter: 'transport' })).not.toHaveProperty('26')
})

test('a full queue is said, and cases blocked for lack of level are counted from five on only', async ({
  services,
  db,
}) => {
  const here = await world(services)
  await db.updateTable('hacker_appointment').set({ load_limit: 1 }).where('id', '=', here.appointments.helene).execute()
  await inProgress(services, here.nadia, 3)
  const site = await visit(services)
  expect((await site.get(paths.hacker(here.appointments.helene))).html).toContain('File pleine')
  for (let n = 0; n < 5; n += 1) {
    expect((await site.get(paths.hackers)).html).toContain('moins de 5')
    const id = await filed(db, here.nadia)
    await db.updateTable('blocker_case').set({ lacked_level_at: now }).where('id', '=', id).execute()
  }
  const sixth = await filed(db, here.nadia)
  await db.updateTable('blocker_case').set({ lacked_level_at: now }).where('id', '=', sixth).execute()
  const old = await filed(db, here.nadia)
  await db
    .updateTable('blocker_case')
    .set({ lacked_level_at: on('2025-11-01') })
    .where('id', '=', old)
    .execute()
  const { html } = await site.get(paths.hackers)
  expect(html).not.toContain('moins de 5')
  expect(html).toMatch(/Dossiers, sur douze mois<\/dt><dd>5\u00a0ou plus</)
})

test('only the person says their absence, behind a second factor, and finds their own appointment', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = here.appointments.helene
  const days = { from: today, until: addDays(today, 5) }
  for (const who of [here.ibrahim, here.jeanne, here.georges, here.camille, { ...here.helene, secondFactor: false }])
    await expect(sayAbsence(services, who, id, days, now)).rejects.toMatchObject(notFound)
  for (const who of [here.camille, here.georges])
    expect((await (await visit(services, who)).get(paths.ownAppointment)).status).toBe(404)
  expect((await (await visit(services)).get(paths.ownAppointment)).to).toContain('connexion')
  await db.updateTable('app_user').set({ two_factor_enabled: false }).where('id', '=', here.simon.id).execute()
  expect((await (await visit(services, here.simon)).get(paths.ownAppointment)).to).toContain('second-facteur')
  const site = await visit(services, here.helene)
  const to = paths.appointmentPart(id, 'absence')
  expect((await site.post(to, { from: addDays(today, 3), until: today })).status).toBe(422)
  expect((await site.post(paths.appointmentPart(here.appointments.ibrahim, 'absence'), days)).status).toBe(404)
  expect((await site.post(to, days)).status).toBe(303)
  expect((await site.get(paths.ownAppointment)).html).toContain('Personne ne vous supplée à ces dates')
  // nobody has to be told while nothing is in hand
  expect((await mails(db)).filter(({ text }) => text.includes('Aucune suppléance ne couvre'))).toEqual([])
  expect(await handOf(db, await qualified(services, here.nadia, 3))).toBe(here.appointments.simon)
  expect((await (await visit(services, here.jeanne)).get(paths.appointments)).html).toContain('Sans suppléance')
  expect(await endAbsence(services, here.helene, id, now)).toMatchObject({ ok: true })
  expect(await endAbsence(services, here.helene, id, now)).toMatchObject({ refusal: 'not-now' })
  const left = await qualified(services, here.nadia, 3)
  expect(await handOf(db, left)).toBe(id)
  expect(await sayAbsence(services, here.helene, id, days, now)).toMatchObject({ ok: true })
  const told = (await mails(db)).filter(({ text }) => text.includes('Aucune suppléance ne couvre'))
  expect(told.map(({ to }) => to)).toEqual([here.jeanne.email])
  expect(told[0]?.text).not.toContain((await readCase(db, here.helene, left, today)).blocker.title)
})

test('whoever stands in, by an act and told by letter, reads during the absence, until their own end', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const karim = await secured(db, 'karim')
  const id = here.appointments.helene
  const given = { email: karim.email, act: 'Arrêté de suppléance', startsOn: today, endsOn: addDays(today, 9) }
  const add = (who: Actor, change: object = {}) => addDeputy(services, who, id, { ...given, ...change }, now)
  for (const who of [here.helene, here.georges, here.ibrahim]) await expect(add(who)).rejects.toMatchObject(notFound)
  expect(await add(here.jeanne, { email: here.helene.email })).toMatchObject({ refusal: 'same-person' })
  expect(await add(here.jeanne, { email: here.jeanne.email })).toMatchObject({ refusal: 'oneself' })
  expect(await add(here.jeanne, { act: '' })).toMatchObject({ refusal: 'act-missing' })
  expect(await add(here.jeanne, { endsOn: '2100-01-01' })).toMatchObject({ refusal: 'outside-term' })
  const added = await add(here.jeanne)
  expect(added).toMatchObject({ ok: true })
  expect(await add(here.jeanne)).toMatchObject({ refusal: 'already-deputy' })
  expect(
    (await mails(db)).filter(({ to, text }) => to === karim.email && text.includes('second facteur')),
  ).toHaveLength(1)
  const blocked = await inProgress(services, here.nadia, 3)
  await expect(readCase(db, karim, blocked, today)).rejects.toMatchObject(notFound)
  await sayAbsence(services, here.helene, id, { from: today, until: addDays(today, 3) }, now)
  expect((await readCase(db, karim, blocked, today)).sides.deputises).toBe(true)
  const uncovered = async () =>
    (await mails(db)).filter(({ to, text }) => to === here.jeanne.email && text.includes('Aucune suppléance ne couvre'))
      .length
  expect(await uncovered()).toBe(0)
  expect(await handOf(db, await qualified(services, here.nadia, 3))).toBe(id)
  expect((await (await visit(services, karim)).get(paths.ownAppointment)).html).toContain('Vos suppléances')
  expect((await (await visit(services, here.jeanne)).get(paths.appointments)).html).not.toContain('Sans suppléance')
  const deputy = added.ok ? added.value : ''
  expect(await endDeputy(services, here.jeanne, id, here.camille.id, now)).toMatchObject({ refusal: 'not-now' })
  const site = await visit(services, here.jeanne)
  expect((await site.get(paths.deputyEnd(id, deputy))).html).toContain('Mettre fin à cette suppléance')
  expect((await site.post(paths.deputyEnd(id, deputy))).status).toBe(303)
  // the absence goes on, and nobody stands in any more
  expect(await uncovered()).toBe(1)
  await expect(readCase(db, karim, blocked, today)).rejects.toMatchObject(notFound)
})
