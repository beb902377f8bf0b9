import { describe, expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { addDays, parisDay } from '#core/pure/dates.ts'
import { appFor, get, post } from '#tests/support/app.ts'
import { test } from '#tests/support/database.ts'
import { mails, person } from '../../contact/team.fixture.ts'
import { expectClosedTo, signedIn } from '../officers.fixture.ts'
import { paths } from '../paths.ts'
import { endsSoon, stateOf } from './rules.ts'

const today = parisDay(new Date())
const others = ['curator', 'correspondent', 'data_officer', 'spokesperson'] as const
const appointment = (email: string, more: Record<string, string> = {}) => ({
  email,
  role: 'curator',
  scope: 'country',
  place: '',
  starts_on: today,
  ends_on: addDays(today, 700),
  act: 'Décision du 3 mars 2026 du bureau',
  ...more,
})
const grantsOf = (db: Database, userId: string) =>
  db
    .selectFrom('role_grant')
    .select(['id', 'role', 'territory_id', 'revoked_reason'])
    .where('user_id', '=', userId)
    .execute()
const rhone = (db: Database) =>
  db
    .selectFrom('territory')
    .select(['id', 'name'])
    .where('kind', '=', 'department')
    .where('code', '=', '69')
    .executeTakeFirstOrThrow()

describe('for whom it is not', () => {
  test.for([paths.roles, paths.newGrant])('%s is closed', async (path, { services }) => {
    await expectClosedTo(services, ['administrator'], others, { path })
  })

  test('nobody else appoints', async ({ db, services }) => {
    const camille = await person(db, 'camille')
    const fields = appointment(camille.email, { confirmed: 'oui' })
    await expectClosedTo(services, ['administrator'], others, { path: paths.newGrant, fields })
    expect(await grantsOf(db, camille.id)).toEqual([])
  })

  test('nobody else withdraws a function', async ({ db, services }) => {
    const aicha = await person(db, 'aicha', ['curator'])
    const id = (await grantsOf(db, aicha.id))[0]?.id ?? ''
    const fields = { reason: 'Une raison assez longue' }
    await expectClosedTo(services, ['administrator'], others, { path: paths.revocation(id), fields })
    expect(await grantsOf(db, aicha.id)).toMatchObject([{ revoked_reason: null }])
  })

  test('a function that is over, or that does not exist, is not withdrawn', async ({ db, services }) => {
    const { cookie } = await signedIn(services, 'georges', ['administrator'])
    const nadia = await person(db, 'nadia', [{ role: 'curator', endsOn: addDays(today, -1) }])
    const id = (await grantsOf(db, nadia.id))[0]?.id ?? ''
    for (const grant of [id, 'abc', '00000000-0000-4000-8000-000000000000']) {
      expect((await get(appFor(services), paths.revocation(grant), cookie)).status).toBe(404)
      expect((await post(appFor(services), paths.revocation(grant), { reason: 'Une raison' }, cookie)).status).toBe(404)
    }
  })
})

describe('what is refused to an administrator', () => {
  test.for([
    ['nothing filled in', {}, 'Choisissez une fonction.'],
    ['a role that does not exist', { role: 'king' }, 'Choisissez une fonction.'],
    ['a day that does not exist', { ends_on: '2027-02-30' }, 'Donnez une date qui existe.'],
    ['someone without an account', { email: 'personne@courrier.example' }, 'Aucun compte n’a cette adresse.'],
    ['a territory without its name', { scope: 'territory' }, 'Nommez le territoire.'],
    ['a territory nobody knows', { scope: 'territory', place: 'Zzyzx' }, 'Aucun territoire ne porte ce nom.'],
    ['more than three years', { ends_on: addDays(today, 1200), confirmed: 'oui' }, 'trois ans au plus'],
    ['an act in two letters', { act: 'Ok', confirmed: 'oui' }, 'Citez l’acte qui nomme'],
  ] as const)('%s', async ([, more, sentence], { db, services }) => {
    const camille = await person(db, 'camille')
    const { cookie } = await signedIn(services, 'georges', ['administrator'])
    const fields = Object.keys(more).length === 0 ? { act: 'Un acte gardé' } : appointment(camille.email, more)
    const answer = await post(appFor(services), paths.newGrant, fields, cookie)
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(sentence)
    expect(html).toContain(`value="${fields.act}"`)
    expect(await grantsOf(db, camille.id)).toEqual([])
    expect(await mails(db)).toEqual([])
  })

  test('themselves', async ({ db, services }) => {
    const { id, email, cookie } = await signedIn(services, 'georges', ['administrator'])
    const answer = await post(appFor(services), paths.newGrant, appointment(email, { confirmed: 'oui' }), cookie)
    expect(answer.status).toBe(422)
    expect(await grantsOf(db, id)).toHaveLength(1)
  })

  test('withdrawing without a reason, or from oneself', async ({ db, services }) => {
    const aicha = await person(db, 'aicha', ['curator'])
    const georges = await signedIn(services, 'georges', ['administrator'])
    const site = appFor(services)
    const [theirs, mine] = [(await grantsOf(db, aicha.id))[0]?.id ?? '', (await grantsOf(db, georges.id))[0]?.id ?? '']
    expect((await post(site, paths.revocation(theirs), { reason: ' ' }, georges.cookie)).status).toBe(422)
    const own = await post(site, paths.revocation(mine), { reason: 'Une raison gardée' }, georges.cookie)
    expect(own.status).toBe(422)
    expect(await own.text()).toContain('Une raison gardée</textarea>')
    expect(await db.selectFrom('role_grant').select('id').where('revoked_at', 'is not', null).execute()).toEqual([])
  })
})

test('an appointment is shown in full before it is made; then it is, with its mail and its event', async ({
  db,
  services,
}) => {
  const site = appFor(services)
  const camille = await person(db, 'camille')
  const { id: territoryId, name } = await rhone(db)
  const { id, cookie } = await signedIn(services, 'georges', ['administrator'])
  const fields = appointment(camille.email, { scope: 'territory', place: name, place_id: String(territoryId) })

  const review = await post(site, paths.newGrant, fields, cookie)
  expect(review.status).toBe(200)
  const shown = await review.text()
  for (const words of [
    'Vérifier la nomination',
    'Camille Roux',
    'Tenue de l’annuaire',
    name,
    'Décision du 3 mars 2026 du bureau',
  ])
    expect(shown).toContain(words)
  expect(await grantsOf(db, camille.id)).toEqual([])

  const back = await (await post(site, paths.newGrant, { ...fields, back: 'oui' }, cookie)).text()
  expect(back).toContain(`value="${camille.email}"`)

  const done = await post(site, paths.newGrant, { ...fields, confirmed: 'oui' }, cookie)
  expect([done.status, done.headers.get('location')]).toEqual([303, paths.roles])
  expect(await grantsOf(db, camille.id)).toMatchObject([{ role: 'curator', territory_id: territoryId }])
  expect(await mails(db)).toMatchObject([{ to: camille.email, category: 'security' }])
  const events = await db
    .selectFrom('history')
    .select(['verb', 'actor_id', 'subject_id'])
    .where('verb', '=', 'role.appointed')
    .execute()
  expect(events).toEqual([{ verb: 'role.appointed', actor_id: id, subject_id: camille.id }])
})

test('a function withdrawn ends now, tells why to its person, and stays readable', async ({ db, services }) => {
  const site = appFor(services)
  const aicha = await signedIn(services, 'aicha', ['correspondent'])
  const { cookie } = await signedIn(services, 'georges', ['administrator'])
  const id = (await grantsOf(db, aicha.id))[0]?.id ?? ''
  expect((await get(site, paths.messages, aicha.cookie)).status).toBe(200)
  expect((await get(site, paths.revocation(id), cookie)).status).toBe(200)
  expect((await post(site, paths.revocation(id), { reason: 'Mission finie' }, cookie)).status).toBe(303)
  expect((await get(site, paths.messages, aicha.cookie)).status).toBe(404)
  expect((await mails(db))[0]).toMatchObject({ to: aicha.email, category: 'security' })
  const page = await (await get(site, paths.roles, cookie)).text()
  expect(page.indexOf('Mission finie')).toBeGreaterThan(page.indexOf('Terminées (1)'))
})

test('grants are current, to come or ended; those of the last thirty days are told', () => {
  const grant = { startsOn: '2026-11-01', endsOn: '2026-12-23', revokedAt: null }
  expect(stateOf(grant, '2026-10-31')).toBe('coming')
  expect(stateOf(grant, '2026-11-01')).toBe('current')
  expect(stateOf(grant, '2026-12-23')).toBe('current')
  expect(stateOf(grant, '2026-12-24')).toBe('ended')
  expect(stateOf({ ...grant, revokedAt: new Date() }, '2026-11-02')).toBe('ended')
  expect([endsSoon(grant, '2026-11-22'), endsSoon(grant, '2026-11-23')]).toEqual([false, true])
})
