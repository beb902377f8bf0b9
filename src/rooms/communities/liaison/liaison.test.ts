import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { at, browse, curator, linkIn, mails, person, type World, world } from '../room.fixture.ts'
import { paths } from './paths.ts'
import { askLiaison } from './requests/actions.ts'
import { tendRequests } from './requests/actions-night.ts'

const day: Day = '2026-11-23'
const field = {
  authority: 'Ville de Valence',
  name: 'Espaces verts',
  handles: 'Installer un compost, occuper une friche.',
}

/** A department of the city, added by who facilitates, with Helene as its contact and Lucie as her deputy. */
const staffed = async (services: Services, here: World) => {
  const helene = await person(services.db, 'helene')
  const ibrahim = await browse(at(services, day), here.ibrahim)
  const added = await ibrahim.post(paths.newService(here.vercors.slug), field)
  const id = added.to.split('/').at(-1) ?? ''
  const accept = async (who: Actor, kind: string) => {
    const act = { act: 'Note de service du 3 novembre 2026', starts: '2026-11-01', ends: '2027-10-31' }
    await ibrahim.post(paths.contacts(id), { kind, function: 'Référente innovation sociale', email: who.email, ...act })
    const letter = (await mails(services.db)).at(-1)
    await (await browse(at(services, day), who)).post(linkIn(letter?.text ?? ''))
  }
  await accept(helene, 'contact')
  await accept(here.lucie, 'deputy')
  await services.db.deleteFrom('outgoing_mail').execute()
  return { id, helene }
}

const form = { subject: 'Un compost rue des Lilas', message: 'Trois voisins s’en occupent.', service: 'unknown' }
const toWhom = async (services: Services) => (await mails(services.db)).map(({ to }) => to)

test('only who facilitates keeps the directory: neither a member, nor a role of the site, nor a mandate of yesterday', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const administrator = await curator(db)
  const path = paths.newService(here.vercors.slug)
  for (const actor of [here.maelle, here.camille, administrator])
    expect((await (await browse(at(services, day), actor)).post(path, field)).status).toBe(404)
  expect((await (await browse(at(services, day))).post(path, field)).status).toBe(401)
  const ibrahim = await browse(at(services, '2027-01-01'), here.ibrahim)
  expect((await ibrahim.post(path, field)).status).toBe(404)
  expect((await ibrahim.get(paths.directory(here.vercors.slug))).html).toContain(
    'Aucune direction n’est encore décrite',
  )

  const today = await browse(at(services, day), here.ibrahim)
  const wrong = await today.post(path, { ...field, handles: '' })
  expect([wrong.status, wrong.html.includes('Espaces verts')]).toEqual([422, true])
  const { to } = await today.post(path, field)
  expect((await today.post(path, field)).html).toContain('déjà une direction de ce nom')
  const stale = await today.post(`${to}/modifier`, { ...field, handles: 'Planter des arbres.', version: '0' })
  expect([stale.status, stale.html.includes('Planter des arbres.')]).toEqual([409, true])
  expect((await (await browse(at(services, day), here.maelle)).get(`${to}/modifier`)).status).toBe(404)
})

test('one finds who handles what with one’s own words', async ({ services }) => {
  const here = await world(services)
  await staffed(services, here)
  const visitor = await browse(at(services, day))
  const directory = paths.directory(here.vercors.slug)
  for (const words of ['composts', 'occuper des friches', 'espace vert'])
    expect((await visitor.get(`${directory}?q=${encodeURIComponent(words)}`)).html, words).toContain('Espaces verts')
  const nothing = await visitor.get(`${directory}?q=piscine`)
  expect(nothing.html).toContain('Aucune direction ne répond à ces mots')
  const page = await visitor.get(directory)
  expect(page.html).toContain('Référente innovation sociale')
  expect(page.html).not.toMatch(/Marchetti|Fontanel|@/)
})

test('a request is read by who asked and by who answers for the department, and by nobody else', async ({
  services: real,
  db,
}) => {
  const services = at(real, day)
  const here = await world(services)
  const { id, helene } = await staffed(services, here)
  const camille = await browse(services, here.camille)
  const empty = await camille.post(paths.ask(here.vercors.slug), { ...form, message: '' })
  expect([empty.status, empty.html.includes('Un compost rue des Lilas')]).toEqual([422, true])
  const sent = await camille.post(paths.ask(here.vercors.slug), { ...form, service: id })
  expect(await toWhom(services)).toEqual([helene.email])
  expect((await camille.get(sent.to)).html).toContain('Réponse attendue le')
  const administrator = await curator(db)
  for (const actor of [here.maelle, here.ibrahim, administrator, await person(db, 'paul')]) {
    const other = await browse(services, actor)
    expect((await other.get(sent.to)).status).toBe(404)
    expect((await other.post(`${sent.to}/reponse`, { answer_body: 'Oui.' })).status).toBe(404)
    expect((await other.get(paths.mine)).html).not.toContain('compost')
  }
  // the office is over: so is what it opened
  expect((await (await browse(at(real, '2027-11-01'), helene)).get(sent.to)).status).toBe(404)
  expect((await camille.post(`${sent.to}/reponse`, { answer_body: 'Oui.' })).status).toBe(404)
})

test('routed, answered, met, followed, closed by both; each hears of the other', async ({ services: real, db }) => {
  const services = at(real, day)
  const here = await world(services)
  const { id, helene: h } = await staffed(services, here)
  const [camille, ibrahim] = [await browse(services, here.camille), await browse(services, here.ibrahim)]
  const { to } = await camille.post(paths.ask(here.vercors.slug), form)
  // no department yet, and no general one: who facilitates sends it where it belongs
  expect(await toWhom(services)).toEqual([here.ibrahim.email])
  expect((await ibrahim.post(`${to}/reponse`, { answer_body: 'Non.' })).status).toBe(404)
  expect((await ibrahim.post(`${to}/orientation`, { service: id, reason: '' })).status).toBe(422)
  await ibrahim.post(`${to}/orientation`, { service: id, reason: 'Les composts sont chez eux.' })
  expect((await ibrahim.get(to)).status).toBe(404)

  const helene = await browse(services, h)
  expect((await helene.get(paths.mine)).html).toContain('À vous')
  expect((await helene.post(`${to}/cloture`, { said: '' })).status).toBe(409)
  const past = await helene.post(`${to}/reponse`, { answer_body: 'Venez.', meeting: '2026-11-20' })
  expect([past.status, past.html.includes('Venez.')]).toEqual([422, true])
  await helene.post(`${to}/reponse`, { answer_body: 'Venez nous voir.', meeting: '2026-12-02' })
  expect((await camille.get(to)).html).toMatch(/Venez nous voir\.[\s\S]*Rendez-vous/)
  await camille.post(`${to}/suite`, { follow_up: 'Autorisé pour un an.' })
  expect((await camille.post(`${to}/cloture`, { said: '' })).status).toBe(422)
  await camille.post(`${to}/cloture`, { opinion: 'solved', said: 'Merci.' })
  expect((await camille.get(to)).html).not.toContain('Les deux côtés ont clos')
  await helene.post(`${to}/cloture`, { said: '' })
  expect((await camille.get(to)).html).toContain('Les deux côtés ont clos')
  const late = await helene.post(`${to}/message`, { body: 'Encore un mot.' })
  expect([late.status, late.html.includes('Encore un mot.')]).toEqual([409, true])
  expect(await db.selectFrom('liaison_request').select(['status', 'asker_opinion']).executeTakeFirst()).toEqual({
    status: 'closed',
    asker_opinion: 'solved',
  })
})

test('while the contact is away the deputy receives; unanswered in ten working days, it goes up, once', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const { id, helene } = await staffed(services, here)
  const contact = await db
    .selectFrom('liaison_contact')
    .select('id')
    .where('person_id', '=', helene.id)
    .executeTakeFirstOrThrow()
  const hers = await browse(at(services, day), helene)
  expect((await hers.post(paths.absence(id, contact.id), { from: '2026-11-30', until: '2026-11-20' })).status).toBe(422)
  await hers.post(paths.absence(id, contact.id), { from: '2026-11-20', until: '2026-11-30' })
  const asked = { serviceId: id, subject: 'Une friche', message: 'Pour un verger.', sheetId: null }
  const now = at(services, day).clock()
  const outcome = await askLiaison(services, here.camille, here.vercors.id, asked, now)
  if (!outcome.ok) throw new Error(outcome.refusal)
  expect(await toWhom(services)).toEqual([here.lucie.email])

  const night = async (on: Day) => {
    await db.deleteFrom('outgoing_mail').execute()
    await tendRequests(at(services, on))
    return (await toWhom(services)).sort()
  }
  // due on Monday 7 December
  expect(await night('2026-12-01')).toEqual([])
  expect(await night('2026-12-02')).toEqual([helene.email])
  expect(await night('2026-12-02')).toEqual([])
  expect(await night('2026-12-08')).toEqual(
    [here.camille, here.ibrahim, here.lucie, helene].map(({ email }) => email).sort(),
  )
  expect(await night('2026-12-09')).toEqual([])
  const ibrahim = await browse(at(services, '2026-12-09'), here.ibrahim)
  expect((await ibrahim.get(paths.request(outcome.value))).html).toContain('La demande est remontée')
  expect((await ibrahim.get(paths.directory(here.vercors.slug))).html).toContain('1\u00a0hors délai')
})

test('five requests that wait are enough; one is taken back, and the next may be asked', async ({ services: real }) => {
  const services = at(real, day)
  const here = await world(services)
  const camille = await browse(services, here.camille)
  const path = paths.ask(here.vercors.slug)
  let last = ''
  for (let n = 0; n < 5; n += 1) last = (await camille.post(path, form)).to
  const sixth = await camille.post(path, form)
  expect([sixth.status, sixth.html.includes('Un compost rue des Lilas')]).toEqual([422, true])
  expect((await (await browse(services, here.maelle)).post(`${last}/retrait`)).status).toBe(404)
  await camille.post(`${last}/retrait`)
  expect((await camille.post(path, form)).status).toBe(303)
})
