import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { inOrderOf } from '#core/lot.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { standingInBody } from '#rooms/decisions/index.ts'
import { test } from '#tests/support/database.ts'
import { browse } from '../../directory/room.fixture.ts'
import { declared, on, person, published } from '../room.fixture.ts'
import { tendCalls } from './actions-night.ts'
import { paths } from './paths.ts'

const world = async (services: Services) => ({
  nadia: await declared(services, 'nadia'),
  camille: await declared(services, 'camille', { name: 'Toit à deux voix' }),
  yanis: await declared(services, 'yanis', { name: 'Ligne des bourgs' }),
})
type Holder = Awaited<ReturnType<typeof declared>>

const asked = (member: string, changes: Record<string, string> = {}) => ({
  ...{ member, mission: 'Convoquer deux fois par mois.', how: 'lot', seats: '1' },
  ...{ starts: '2026-12-20', ends: '2027-06-01' },
  ...changes,
})
const as = (services: Services, who: Holder, day: Day) => browse({ ...services, clock: () => on(day) }, who.actor)
const night = (services: Services, day: Day) => tendCalls({ ...services, clock: () => on(day) })
const come = async (services: Services, to: string, who: Holder, day: Day = '2026-11-25') =>
  (await as(services, who, day)).post(`${to}/candidature`, { member: who.sheet.id, statement: 'Du temps le jeudi.' })

const peers = (db: Database) =>
  db.selectFrom('banner_peer').select(['id', 'person_id', 'status', 'rank']).orderBy('rank').execute()
const facilitates = async (db: Database, who: Holder, day: Day) =>
  (await standingInBody(db, who.actor, { kind: 'banner', id: null }, day)).facilitates

test('only a member calls, within the dates, one call at a time; only a member comes forward, once, in time', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const paul = await browse({ ...services, clock: () => on('2026-11-25') }, await person(db, 'paul'))
  expect((await paul.post(paths.create, asked(here.nadia.sheet.id))).status).toBe(404)
  const nadia = await as(services, here.nadia, '2026-11-25')
  for (const wrong of [{ ends: '2027-06-21' }, { starts: '2026-12-14' }, { seats: '6' }, { how: 'chef' }]) {
    const answer = await nadia.post(paths.create, asked(here.nadia.sheet.id, wrong))
    expect([answer.status, answer.html.includes('Convoquer deux fois par mois.')]).toEqual([422, true])
  }
  const { to } = await nadia.post(paths.create, asked(here.nadia.sheet.id))
  expect((await nadia.post(paths.create, asked(here.nadia.sheet.id))).html).toContain('Un appel est déjà ouvert')
  // nobody writes a whole call before reading that another is open
  expect((await nadia.get(paths.create)).to).toBe(paths.list)
  expect((await nadia.get(paths.list)).html).not.toContain('Lancer un appel')
  expect((await paul.post(`${to}/candidature`, { member: here.nadia.sheet.id, statement: 'Moi.' })).status).toBe(404)
  expect((await come(services, to, here.camille)).status).toBe(303)
  expect((await come(services, to, here.camille)).status).toBe(409)
  expect((await come(services, to, here.yanis, '2026-12-10')).status).toBe(409)
  const page = await (await browse(services)).get(to)
  expect(page.html).toContain('Toit à deux voix')
  expect(page.html).not.toContain('Camille Roux')
})

test('the draw waits for the end of the call, is made once, and can be made again by anyone', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const { to } = await (await as(services, here.nadia, '2026-11-25')).post(paths.create, asked(here.nadia.sheet.id))
  for (const who of [here.camille, here.yanis, here.nadia]) await come(services, to, who)
  await night(services, '2026-12-09')
  expect((await peers(db)).map(({ rank }) => rank)).toEqual([null, null, null])
  await night(services, '2026-12-10')
  const draw = JSON.parse((await (await browse(services)).get(`${to}/tirage.json`)).html)
  const drawn = (await peers(db)).map(({ id }) => id)
  expect(inOrderOf(draw.graine, [...drawn].sort())).toEqual(drawn)
  await expect(db.updateTable('banner_call').set({ seed: 'autre' }).execute()).rejects.toThrow('not made again')
})

test('a seat left goes to the next, and powers follow the dates', async ({ services, db }) => {
  const here = await world(services)
  const { to } = await (await as(services, here.nadia, '2026-11-25')).post(paths.create, asked(here.nadia.sheet.id))
  for (const who of [here.camille, here.yanis, here.nadia]) await come(services, to, who)
  await night(services, '2026-12-10')
  const order = (await peers(db)).map(({ person_id }) => person_id)
  const holders = order.map((id) => Object.values(here).find(({ actor }) => actor.id === id) ?? here.nadia)
  const [first, second, third] = [holders[0] ?? here.nadia, holders[1] ?? here.nadia, holders[2] ?? here.nadia]
  const mails = await db
    .selectFrom('outgoing_mail')
    .select('to_address')
    .where('subject', 'like', 'Un siège%')
    .execute()
  expect(mails).toEqual([{ to_address: first.actor.email }])
  expect((await (await as(services, second, '2026-12-11')).post(`${to}/reponse`, { answer: 'oui' })).to).toBe(to)
  await (await as(services, first, '2026-12-11')).post(`${to}/reponse`, { answer: 'non' })
  await night(services, '2026-12-11')
  await (await as(services, second, '2026-12-12')).post(`${to}/reponse`, { answer: 'oui' })
  expect((await peers(db)).map(({ status }) => status)).toEqual(['declined', 'accepted', 'candidate'])

  // before the mandate any member may; during it the peer alone; after it any member again
  expect(await facilitates(db, third, '2026-12-19')).toBe(true)
  expect(await facilitates(db, third, '2026-12-20')).toBe(false)
  expect(await facilitates(db, second, '2026-12-20')).toBe(true)
  expect(await facilitates(db, second, '2027-06-01')).toBe(true)
  expect(await facilitates(db, third, '2027-06-02')).toBe(true)

  // an account that is gone holds no seat: nobody is kept out meanwhile, and the seat goes to the next
  await db.updateTable('banner_peer').set({ person_id: null }).where('status', '=', 'accepted').execute()
  expect(await facilitates(db, third, '2026-12-20')).toBe(true)
  await night(services, '2026-12-21')
  expect((await peers(db)).map(({ status }) => status)).toEqual(['declined', 'accepted', 'offered'])
  await night(services, '2027-06-02')
  expect((await (await browse(services)).get(to)).html).toContain('Mandat terminé')
})

test('by a vote, the members’ dots give the order; with nobody, the call says so', async ({ services, db }) => {
  const here = await world(services)
  const nadia = await as(services, here.nadia, '2026-11-25')
  const empty = await nadia.post(paths.create, asked(here.nadia.sheet.id))
  await night(services, '2026-12-10')
  expect((await nadia.get(empty.to)).html).toContain('Sans candidat')
  expect((await nadia.get(paths.list)).html).toContain('Lancer un appel')

  const later = await as(services, here.nadia, '2026-12-10')
  const dates = { how: 'vote', starts: '2027-01-15', ends: '2027-06-01' }
  const { to } = await later.post(paths.create, asked(here.nadia.sheet.id, dates))
  for (const who of [here.camille, here.yanis]) await come(services, to, who, '2026-12-11')
  await night(services, '2026-12-25')
  const decision = await db.selectFrom('decision').selectAll().executeTakeFirstOrThrow()
  expect(decision).toMatchObject({ method: 'dots', dots: 1, body_kind: 'banner', purpose_kind: 'banner_peers' })
  const options = await db.selectFrom('decision_option').select('label').orderBy('position').execute()
  const dots = options.map(({ label }) => (label === 'Ligne des bourgs' ? 3 : 0))
  const turnout = { electors: 3, ballots: 3, needed: 1, reached: true, abstained: 0 }
  const result = JSON.stringify({ method: 'dots', ...turnout, dots, first: [dots.indexOf(3) + 1] })
  await db
    .updateTable('decision')
    .set({ status: 'open', opened_at: on('2026-12-25'), electors: 3 })
    .execute()
  await db
    .updateTable('decision')
    .set({ status: 'closed', closed_at: on('2027-01-04'), result })
    .execute()
  // a name that changes meanwhile changes no vote
  await db.updateTable('sheet').set({ name: 'Ligne' }).where('id', '=', here.yanis.sheet.id).execute()
  await night(services, '2027-01-04')
  const [first] = await peers(db)
  expect(first).toMatchObject({ person_id: here.yanis.actor.id, status: 'offered' })
})

test('a project speaks for itself while nobody keeps the structure that carries it; then the structure does', async ({
  services,
  db,
}) => {
  const { nadia, camille } = await world(services)
  const carrier = await published(services, camille.actor, 'Coopérative du fleuve', { kind: 'organisation' })
  await db.updateTable('sheet').set({ organisation_id: carrier.id }).where('id', '=', nadia.sheet.id).execute()
  await db.deleteFrom('sheet_member').where('sheet_id', '=', carrier.id).execute()
  const voices = async (who: Holder) =>
    (await standingInBody(db, who.actor, { kind: 'banner', id: null }, '2026-11-25')).voices.map(({ id }) => id)
  expect(await voices(nadia)).toEqual([nadia.sheet.id])
  const kept = { sheet_id: carrier.id, user_id: camille.actor.id, role: 'owner' }
  await db.insertInto('sheet_member').values(kept).execute()
  expect(await voices(nadia)).toEqual([])
  expect((await voices(camille)).sort()).toEqual([carrier.id, camille.sheet.id].sort())
})
