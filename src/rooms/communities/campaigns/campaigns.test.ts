import { expect } from 'vitest'
import { test } from '#tests/support/database.ts'
import { at, browse, mails, now, refusedIn, today, type World, world } from '../room.fixture.ts'
import { editCampaign, moveCampaign, reviewCampaign } from './actions.ts'
import { answerAsk, askAmbassador, leaveCampaign, volunteer } from './ambassadors/actions.ts'
import { planned, written } from './campaigns.fixture.ts'
import { campaignPaths as paths } from './paths.ts'
import { campaignIn } from './queries-campaigns-of.ts'

test('strangers prepare nothing and answer for nobody; the page and its CSV are read by all', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const key = await planned(services, here)
  for (const actor of [here.lucie, here.camille]) {
    await expect(
      moveCampaign(services, actor, key, { version: 1, status: 'ongoing', reason: '' }, now),
    ).rejects.toMatchObject({ kind: 'not-found' })
    const site = await browse(services, actor)
    expect((await site.post(paths.add(key.slug), { title: 'X', audiences: 'Tous' })).status).toBe(404)
    expect((await site.get(paths.review(key.slug, key.id))).status).toBe(404)
  }
  const visitor = await browse(services)
  expect((await visitor.post(paths.add(key.slug), { title: 'X' })).status).toBe(401)
  for (const path of [paths.list(key.slug), paths.one(key.slug, key.id), paths.file(key.slug)]) {
    const { status, html } = await visitor.get(path)
    expect(status).toBe(200)
    expect(html).toContain('Le tour des marchés')
  }
  expect((await visitor.get(paths.one(key.slug, crypto.randomUUID()))).status).toBe(404)
  expect(await db.selectFrom('campaign').select('status').execute()).toEqual([{ status: 'planned' }])
})

test('nothing is done without its whole review, by form or by database; what nobody counted is not a zero', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const key = await planned(services, here)
  const review = { version: 2, wasDone: 'Neuf marchés.', learned: 'Le matin vaut mieux.' }
  expect(await reviewCampaign(services, here.maelle, key, { ...review, reached: new Map() }, now)).toMatchObject({
    refusal: 'not-now',
  })
  expect(
    await moveCampaign(services, here.nadia, key, { version: 1, status: 'ongoing', reason: '' }, now),
  ).toMatchObject({ ok: true })
  expect(await moveCampaign(services, here.nadia, key, { version: 2, status: 'done', reason: '' }, now)).toMatchObject({
    refusal: 'no-review',
  })
  await refusedIn(db, () => db.updateTable('campaign').set({ status: 'done' }).execute(), 'check')
  const { audiences } = await campaignIn(db, here.vercors.id, key.id)
  const [first, second] = audiences
  const site = await browse(services, here.ibrahim)
  const typed = { version: '2', wasDone: review.wasDone, learned: review.learned, [`reached_${first?.id}`]: '1 200' }
  const missing = await site.post(paths.review(key.slug, key.id), typed)
  expect(missing.status).toBe(422)
  for (const kept of ['Neuf marchés.', '1 200', 'personne n’a compté']) expect(missing.html).toContain(kept)
  expect(
    (await site.post(paths.review(key.slug, key.id), { ...typed, [`uncounted_${second?.id}`]: 'oui' })).status,
  ).toBe(303)
  const page = (await (await browse(services)).get(paths.one(key.slug, key.id))).html.replaceAll('\u00a0', ' ')
  for (const said of ['1 200', 'non compté', 'Le matin vaut mieux.', 'septembre 2026']) expect(page).toContain(said)
  expect(await editCampaign(services, here.maelle, key, { ...written, version: 3 }, now)).toMatchObject({
    refusal: 'not-now',
  })
})

test('an abandoned campaign says why; wrong input keeps what was typed; two who save at once lose nothing', async ({
  services: real,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const key = await planned(services, here)
  expect(
    await moveCampaign(services, here.maelle, key, { version: 1, status: 'abandoned', reason: 'non' }, now),
  ).toMatchObject({ refusal: 'no-reason' })
  const site = await browse(services, here.maelle)
  const wrong = await site.post(paths.add(key.slug), {
    title: 'Les lycées',
    audiences: '',
    message: 'Bonjour.',
    startsOn: 'demain',
  })
  expect(wrong.status).toBe(422)
  for (const said of ['Les lycées', 'Bonjour.', 'demain', 'Nommez au moins un public'])
    expect(wrong.html).toContain(said)
  await site.post(paths.edit(key.slug, key.id), { version: '1', title: 'Le tour des foires', audiences: 'Élus' })
  const late = await site.post(paths.edit(key.slug, key.id), {
    version: '1',
    title: 'Le tour des cafés',
    audiences: 'Tous',
  })
  expect(late.status).toBe(409)
  for (const said of ['Le tour des foires', 'Le tour des cafés']) expect(late.html).toContain(said)
  expect((await site.post(paths.addEvent(key.slug, key.id), { title: 'Foire' })).status).toBe(422)
  expect((await site.post(paths.addContent(key.slug, key.id), { title: 'Affiche' })).status).toBe(422)
  await site.post(paths.addEvent(key.slug, key.id), { title: 'Foire de Die', url: 'exemple.fr/foire' })
  expect((await site.get(paths.one(key.slug, key.id))).html).toContain('href="https://exemple.fr/foire"')
})

test('nobody is named before they say yes, and only they say it; a person is public by their function alone', async ({
  services: real,
  db,
}) => {
  const services = at(real, today)
  const here = await world(services)
  const key = await planned(services, here)
  const ask = (name: string, role = '') => askAmbassador(services, here.maelle, key, { name, role }, now)
  expect(await ask('Toit à deux voix')).toMatchObject({ refusal: 'no-member' })
  expect(await ask('banque demain')).toMatchObject({ ok: true })
  expect(await ask('Banque Demain')).toMatchObject({ refusal: 'already' })
  expect(await ask(here.nadia.name, 'mécanicienne à Guéret')).toMatchObject({ ok: true })
  expect((await mails(db)).map(({ to }) => to).sort()).toEqual([here.nadia.email, here.simon.email].sort())
  const visitor = await browse(services)
  expect((await visitor.get(paths.one(key.slug, key.id))).html).not.toMatch(/Banque Demain|mécanicienne|Nadia/)
  const { ambassadors } = await campaignIn(db, here.vercors.id, key.id)
  const [bank, person] = [ambassadors.find((one) => one.organisationId), ambassadors.find((one) => one.personId)]
  const answer = (actor: World['nadia'], ambassadorId = '', role = '') =>
    answerAsk(services, actor, { ...key, ambassadorId }, { answer: 'accept', role }, now)
  await expect(answer(here.maelle, bank?.id)).rejects.toMatchObject({ kind: 'not-found' })
  await expect(
    leaveCampaign(services, here.lucie, { ...key, ambassadorId: bank?.id ?? '' }, now),
  ).rejects.toMatchObject({ kind: 'not-found' })
  expect(await answer(here.simon, bank?.id)).toMatchObject({ ok: true })
  const nadia = await browse(services, here.nadia)
  const said = { answer: 'accept', role: 'nadia@permis.example' }
  expect((await nadia.post(paths.answer(key.slug, key.id, person?.id ?? ''), said)).status).toBe(422)
  expect(
    (
      await nadia.post(paths.answer(key.slug, key.id, person?.id ?? ''), {
        answer: 'accept',
        role: 'garagiste en Creuse',
      })
    ).status,
  ).toBe(303)
  const { html } = await visitor.get(paths.one(key.slug, key.id))
  for (const said of ['Banque Demain', 'garagiste en Creuse']) expect(html).toContain(said)
  expect(html).not.toContain(here.nadia.name)
  expect((await visitor.get(paths.file(key.slug))).html).not.toMatch(/@|Nadia Berthier/)
  await expect(
    leaveCampaign(services, here.maelle, { ...key, ambassadorId: bank?.id ?? '' }, now),
  ).rejects.toMatchObject({ kind: 'not-found' })
  expect(await leaveCampaign(services, here.nadia, { ...key, ambassadorId: person?.id ?? '' }, now)).toMatchObject({
    ok: true,
  })
  expect(await volunteer(services, here.nadia, key, { voice: '', role: '' }, now)).toMatchObject({ refusal: 'no-role' })
  expect(await volunteer(services, here.maelle, key, { voice: '', role: '' }, now)).toMatchObject({ ok: true })
})
