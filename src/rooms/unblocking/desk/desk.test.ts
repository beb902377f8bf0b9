import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { addDays } from '#core/pure/dates.ts'
import { addWorkingDays } from '#core/pure/working-days.ts'
import { test } from '#tests/support/database.ts'
import { readingsOf } from '../cases/queries-readings.ts'
import { paths } from '../paths.ts'
import {
  at,
  browse,
  filed,
  hacker,
  inProgress,
  placeId,
  qualified,
  secured,
  supervisor,
  today,
  world,
} from '../room.fixture.ts'
import { deskPaths } from './paths.ts'

const numberOf = async (db: Database, id: string) =>
  (await db.selectFrom('blocker_case').select('number').where('id', '=', id).executeTakeFirstOrThrow()).number ?? ''
const asOf = async (services: Parameters<typeof at>[0], actor: Parameters<typeof browse>[1], day = today) =>
  browse(at(services, day), actor ?? null)

test('the desk is closed to strangers, holders and administrators; without a second factor it says how to enter', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await filed(db, here.nadia)
  for (const who of [here.camille, here.nadia, here.georges])
    for (const path of [paths.desk, deskPaths.file, paths.load, deskPaths.triage(id), deskPaths.assignment(id)])
      expect([path, await (await asOf(services, who)).get(path)]).toMatchObject([path, { status: 404 }])
  const visitor = await (await asOf(services, null)).get(paths.desk)
  expect(visitor.status).not.toBe(200)
  await db.updateTable('app_user').set({ two_factor_enabled: false }).where('id', '=', here.helene.id).execute()
  const enrols = await (await asOf(services, here.helene)).get(paths.desk)
  expect([enrols.status, enrols.to]).toEqual([303, expect.stringContaining('second-facteur')])
  expect((await (await asOf(services, here.simon)).get(paths.load)).status).toBe(404)
  expect((await (await asOf(services, here.simon)).get(deskPaths.triage(id))).status).toBe(404)
})

test('one sees what one has in hand, or the cases of one’s places, and nothing else', async ({ services, db }) => {
  const here = await world(services)
  const drome = await supervisor(db, 'amine', await placeId(db, 'department', '26'))
  const creuse = await supervisor(db, 'julie', here.department)
  const [mine, simons] = [await inProgress(services, here.nadia, 3), await qualified(services, here.nadia, 4)]
  const valence = await filed(db, here.paul, { commune: '26362' })
  const [a, b, c] = [await numberOf(db, mine), await numberOf(db, simons), await numberOf(db, valence)]
  for (const [who, seen, unseen] of [
    [here.helene, [a], [b, c]],
    [here.simon, [b], [a, c]],
    [creuse, [a, b], [c]],
    [drome, [c], [a, b]],
    [here.jeanne, [a, b, c], []],
  ] as const) {
    const site = await asOf(services, who)
    const [page, file] = [await site.get(paths.desk), await site.get(deskPaths.file)]
    expect([who.name, page.status, file.status]).toEqual([who.name, 200, 200])
    for (const number of seen) expect([page.html, file.html].every((text) => text.includes(number))).toBe(true)
    for (const number of unseen) expect(page.html + file.html).not.toContain(number)
  }
})

test('neither the list nor its file says what a case is about, whose it is, nor who has it; reading them is not a reading', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await inProgress(services, here.nadia, 3, { sheetId: here.garage.id })
  await filed(db, here.nadia)
  for (const who of [here.helene, here.jeanne]) {
    const site = await asOf(services, who)
    const load = who === here.jeanne ? (await site.get(paths.load)).html : ''
    const text = [(await site.get(paths.desk)).html, (await site.get(deskPaths.file)).html, load].join(' ')
    const said = text.replaceAll(who.name, '')
    expect(said).not.toMatch(
      /permis probatoire|garage solidaire|Prêter|voitures|code de la route|Service des véhicules/i,
    )
    for (const other of [here.nadia, here.helene, here.simon, here.jeanne]) expect(said).not.toContain(other.email)
    for (const other of [here.nadia, here.helene, here.simon, here.ibrahim]) expect(said).not.toContain(other.name)
    expect(said).toContain('Creuse')
  }
  expect(await readingsOf(db, id)).toEqual([])
})

test('figures lead to their lines, filters narrow, late comes first, a full queue is visible', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const karim = await secured(db, 'karim')
  await hacker(db, karim, { level: 5, loadLimit: 1, service: 'Secrétariat d’essai' })
  const late = await inProgress(services, here.nadia, 5, { matter: 'tax', filedOn: '2026-10-01' })
  const waits = await qualified(services, here.nadia, 5, { how: 'rule', priority: 16 })
  const sorts = await filed(db, here.nadia, { matter: 'culture', commune: '26362' })
  const [a, b, c] = [await numberOf(db, late), await numberOf(db, waits), await numberOf(db, sorts)]
  const day = addDays(addWorkingDays('2026-10-01', 20), 1)
  expect(day < today).toBe(true)
  const site = await asOf(services, here.jeanne)
  const listed = async (query: string) => {
    const { html } = await site.get(paths.deskAt(query))
    return [a, b, c].filter((number) => html.includes(`>${number}<`))
  }
  expect(await listed('')).toEqual([a, b, c])
  for (const [query, kept] of [
    ['signe=retard', [a]],
    ['etat=filed', [c]],
    ['etat=qualified', [b]],
    ['domaine=tax', [a]],
    ['nature=rule', [b]],
    ['niveau=5', [a, b]],
    ['lieu=Dr%C3%B4me', [c]],
    ['signe=pause', []],
    ['signe=retard&signe=urgent', []],
    ['etat=closed', []],
    ['etat=n-importe&niveau=9&page=zzz', [a, b, c]],
  ] as const)
    expect([query, await listed(query)]).toEqual([query, kept])
  const order = async (query: string) => {
    const { html } = await site.get(paths.deskAt(query))
    return [a, b, c].sort((one, other) => html.indexOf(`>${one}<`) - html.indexOf(`>${other}<`))
  }
  expect((await order('tri=priorite'))[0]).toBe(b)
  expect((await order('tri=echeance'))[0]).toBe(a)
  const load = (await site.get(paths.load)).html
  expect(load).toContain('1 sur 1')
  expect(load).toContain('File pleine')
  const own = (await (await asOf(services, karim)).get(paths.desk)).html
  for (const said of ['1 sur 1', 'File pleine', 'En retard', a]) expect(own).toContain(said)
})

test('sorting is read, written as a reading, keeps what was typed, and ends on the case or on who could take it', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await filed(db, here.nadia)
  const site = await asOf(services, here.jeanne)
  const page = await site.get(deskPaths.triage(id))
  expect(page.html).toContain('Prêter des voitures réparées')
  expect(await readingsOf(db, id)).toHaveLength(1)
  const form = {
    ...{ matter: 'transport', how: 'interpretation', kind: 'prefecture', name: 'Préfecture de la Creuse', level: '5' },
    ...{ urgent: 'oui', urgent_reason: '', purpose: 'La sécurité de tous.', scale: 'here' },
  }
  const wrong = await site.post(deskPaths.triage(id), form)
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('Dites pourquoi le dossier est urgent.')
  expect(wrong.html).toContain('La sécurité de tous.')
  const done = await site.post(deskPaths.triage(id), { ...form, urgent_reason: 'Trois voitures dorment.' })
  expect(done).toMatchObject({ status: 303, to: deskPaths.assignment(id) })
  const assignment = (await site.get(deskPaths.assignment(id))).html
  for (const said of ['Personne n’est assez haut placé', 'n’est pas à ce niveau', 'Préfecture de région'])
    expect(assignment).toContain(said)
  const again = await site.post(deskPaths.triage(id), { ...form, urgent_reason: 'Encore.' })
  expect(again.status).toBe(409)
  expect(again.html).toContain('Encore.')
  const sorted = await db.selectFrom('blocker_case').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect(sorted).toMatchObject({ scale: 'here', priority: 4 })
  expect(page.html).toMatch(/<option value="region" selected/)
  const other = await filed(db, here.nadia)
  const rerouted = { to: 'La CAF de la Creuse', said: 'La CAF décide.' }
  expect((await site.post(deskPaths.reroute(other), { ...rerouted, to: '' })).status).toBe(422)
  expect(await site.post(deskPaths.reroute(other), rerouted)).toMatchObject({ status: 303, to: paths.desk })
  expect(await site.get(deskPaths.triage(other))).toMatchObject({ status: 303, to: paths.work(other) })
})

test('a case is given, taken, given back and climbs by the pages of the desk, each to its own side', async ({
  services,
}) => {
  const here = await world(services)
  const id = await qualified(services, here.nadia, 3)
  const [jeanne, helene, simon] = [
    await asOf(services, here.jeanne),
    await asOf(services, here.helene),
    await asOf(services, here.simon),
  ]
  expect((await simon.post(deskPaths.take(id))).status).toBe(404)
  expect((await helene.get(deskPaths.assignment(id))).status).toBe(404)
  expect((await jeanne.get(deskPaths.giveBack(id))).status).toBe(404)
  expect((await simon.get(deskPaths.climb(id))).status).toBe(404)
  expect(await helene.post(deskPaths.take(id))).toMatchObject({ status: 303, to: paths.work(id) })
  const untold = await helene.post(deskPaths.giveBack(id), { reason: 'matter', said: '' })
  expect(untold.status).toBe(422)
  expect((await helene.get(deskPaths.giveBack(id))).status).toBe(200)
  expect(await helene.post(deskPaths.giveBack(id), { reason: 'matter', said: 'Pas de mes domaines.' })).toMatchObject({
    ...{ status: 303, to: paths.desk },
  })
  expect((await helene.get(deskPaths.giveBack(id))).status).toBe(404)
  const back = (await jeanne.get(deskPaths.assignment(id))).html
  expect(back).toContain('l’a déjà rendu')
  const refused = await jeanne.post(deskPaths.assignment(id), { hand: here.appointments.helene, reason: 'Essayons.' })
  expect(refused.status).toBe(409)
  expect(refused.html).toContain('Essayons.')
  expect((await jeanne.get(deskPaths.climb(id))).html).toContain('interministériel')
  expect(await simon.post(deskPaths.climb(id), { reason: 'above', said: 'Un décret.' })).toMatchObject({ status: 303 })
  expect((await simon.get(deskPaths.climb(id))).status).toBe(404)
})
