import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { actorOf, addPerson, addRole, addSecondFactor } from '../accounts.fixture.ts'
import { sendRecovery } from '../recovery/actions.ts'
import { browse, browseAs, lastToken, mailsTo, roomSite } from '../room.fixture.tsx'
import { reinstateAccount, suspendAccount } from '../suspension/actions.ts'
import { appoint, bootstrapAdministrator, revokeGrant } from './actions.ts'
import { listAccounts, listGrants } from './queries.ts'

const today = '2026-11-22'
const asked = {
  role: 'curator',
  territoryId: null,
  startsOn: today,
  endsOn: '2027-11-22',
  act: 'décision du 20 novembre 2026',
} as const
const stranger = '0198a5d0-0000-7000-8000-000000000000'

const frozen = (services: Services): Services => ({ ...services, clock: () => new Date('2026-11-22T10:00:00Z') })

const addAdministrator = async (services: Services, email = 'georges@instance.example'): Promise<Actor> => {
  const id = await addPerson(services, email, { name: 'Georges Lavigne' })
  await addSecondFactor(services, id)
  await addRole(services, id, 'administrator')
  return actorOf(services, id)
}

const verbs = async (services: Services, id: string) =>
  await services.db
    .selectFrom('history')
    .select(['verb', 'actor_id', 'details'])
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()

test('a refused appointment writes nothing and sends nothing', async ({ services: real }) => {
  const services = frozen(real)
  const georges = await addAdministrator(services)
  const paul = await addPerson(services, 'paul@courrier.example')
  for (const [actor, change] of [
    [await actorOf(services, paul), {}],
    [georges, { userEmail: georges.email }],
    [georges, { userEmail: 'inconnu@courrier.example' }],
    [georges, { territoryId: 2_000_000_000 }],
    [georges, { act: '' }],
  ] as const) {
    const outcome = await appoint(services, actor, { ...asked, userEmail: 'paul@courrier.example', ...change })
    expect(outcome.ok).toBe(false)
  }
  expect(await listGrants(services.db, { userId: paul })).toEqual([])
  expect(await mailsTo(services, 'paul@courrier.example')).toEqual([])
  expect(await verbs(services, paul)).toEqual([])
})

test('appointing writes the grant with its act, tells the person, and opens nothing before the second factor', async ({
  services: real,
}) => {
  const services = frozen(real)
  const georges = await addAdministrator(services)
  const aicha = await addPerson(services, 'aicha@instance.example', { name: 'Aïcha Benali' })
  const outcome = await appoint(services, georges, { ...asked, userEmail: ' Aicha@Instance.example ' })
  expect(outcome.ok).toBe(true)
  const [grant] = await listGrants(services.db, { userId: aicha })
  expect(grant).toMatchObject({
    role: 'curator',
    territory: null,
    startsOn: today,
    act: asked.act,
    grantedBy: 'Georges Lavigne',
    revokedAt: null,
  })
  expect(await actorOf(services, aicha)).toMatchObject({ secondFactor: false, grants: [{ role: 'curator' }] })
  const [mail] = await mailsTo(services, 'aicha@instance.example')
  expect(mail?.subject).toBe('Une fonction vous est confiée\u00a0: tenue de l’annuaire')
  expect(mail?.text_body).toContain('du 22 novembre 2026 au 22 novembre 2027')
  const events = await verbs(services, aicha)
  expect(events).toMatchObject([{ verb: 'role.appointed', actor_id: georges.id, details: { role: 'curator' } }])
  expect(JSON.stringify(events)).not.toContain('Aïcha')
  expect((await appoint(services, georges, { ...asked, userEmail: 'aicha@instance.example' })).ok).toBe(false)
})

test('revoking is refused to others, on oneself, twice, without a reason, for a grant that is not', async ({
  services: real,
}) => {
  const services = frozen(real)
  const georges = await addAdministrator(services)
  const aicha = await addPerson(services, 'aicha@instance.example')
  await appoint(services, georges, { ...asked, userEmail: 'aicha@instance.example' })
  const grantId = (await listGrants(services.db, { userId: aicha }))[0]?.id ?? ''
  const own = (await listGrants(services.db, { userId: georges.id }))[0]?.id ?? ''
  const reason = 'fin de mission'
  const answers = []
  for (const [actor, order] of [
    [await actorOf(services, aicha), { grantId, reason }],
    [georges, { grantId: own, reason }],
    [georges, { grantId: stranger, reason }],
    [georges, { grantId, reason: ' ' }],
    [georges, { grantId, reason }],
    [georges, { grantId, reason }],
  ] as const) {
    const outcome = await revokeGrant(services, actor, order)
    answers.push(outcome.ok ? 'done' : outcome.refusal)
  }
  expect(answers).toEqual(['not-administrator', 'oneself', 'unknown-grant', 'reason-missing', 'done', 'already-ended'])
  expect((await actorOf(services, aicha)).grants).toEqual([])
  expect((await listGrants(services.db, { userId: aicha }))[0]).toMatchObject({ revokedReason: reason })
  expect((await verbs(services, aicha)).map(({ verb }) => verb)).toEqual(['role.appointed', 'role.revoked'])
  expect((await mailsTo(services, 'aicha@instance.example')).at(-1)?.text_body).toContain(reason)
})

test('suspending is refused to others, on oneself, without a reason, twice', async ({ services: real }) => {
  const services = frozen(real)
  const georges = await addAdministrator(services)
  const rosa = await addPerson(services, 'rosa@courrier.example')
  const paul = await actorOf(services, await addPerson(services, 'paul@courrier.example'))
  const reason = 'messages injurieux répétés'
  const answers = []
  for (const [actor, order] of [
    [paul, { userId: rosa, reason }],
    [georges, { userId: georges.id, reason }],
    [georges, { userId: stranger, reason }],
    [georges, { userId: rosa, reason: '' }],
    [georges, { userId: rosa, reason }],
    [georges, { userId: rosa, reason }],
  ] as const) {
    const outcome = await suspendAccount(services, actor, order)
    answers.push(outcome.ok ? 'done' : outcome.refusal)
  }
  expect(answers).toEqual([
    'not-administrator',
    'oneself',
    'unknown-person',
    'reason-missing',
    'done',
    'already-suspended',
  ])
})

test('suspended, one is signed out everywhere, links die, roles sleep; reinstated, one comes back', async ({
  services,
}) => {
  const georges = await addAdministrator(services)
  const rosa = await addPerson(services, 'rosa@courrier.example')
  await addRole(services, rosa, 'curator')
  const site = roomSite(services)
  const open = await browseAs(site, services, rosa)
  await sendRecovery(services, 'password', 'rosa@courrier.example')
  const jeton = await lastToken(services, 'rosa@courrier.example')
  await suspendAccount(services, georges, { userId: rosa, reason: 'messages injurieux répétés' })

  expect((await open.get('/mon-compte')).status).toBe(303)
  expect((await browse(site).signIn('rosa@courrier.example')).html).toContain('Ce compte est suspendu')
  expect((await browse(site).get(`/informations-oubliees/nouveau-mot-de-passe?jeton=${jeton}`)).status).toBe(410)
  await expect(actorOf(services, rosa)).rejects.toThrow()

  const paul = await actorOf(services, await addPerson(services, 'paul@courrier.example'))
  expect(await reinstateAccount(services, paul, { userId: rosa })).toMatchObject({ refusal: 'not-administrator' })
  expect(await reinstateAccount(services, georges, { userId: paul.id })).toMatchObject({ refusal: 'not-suspended' })
  expect((await reinstateAccount(services, georges, { userId: rosa })).ok).toBe(true)
  expect((await browse(site).signIn('rosa@courrier.example')).status).toBe(303)
  const events = await verbs(services, rosa)
  expect(events.map(({ verb }) => verb)).toEqual(['account.suspended', 'account.reinstated'])
  expect(JSON.stringify(events)).not.toContain('injurieux')
})

test('the first administrator is named once, and only among confirmed accounts', async ({ services }) => {
  await addPerson(services, 'attente@courrier.example', { email_verified: false })
  await addPerson(services, 'georges@instance.example')
  await addPerson(services, 'aicha@instance.example')
  const answers = []
  for (const email of [
    'inconnu@courrier.example',
    'attente@courrier.example',
    'Georges@instance.example',
    'aicha@instance.example',
  ]) {
    const outcome = await bootstrapAdministrator(services, email)
    answers.push(outcome.ok ? 'done' : outcome.refusal)
  }
  expect(answers).toEqual(['unknown-person', 'unverified', 'done', 'administrator-exists'])
  expect((await listGrants(services.db)).map(({ name, role, grantedBy }) => [name, role, grantedBy])).toEqual([
    ['Camille Roux', 'administrator', null],
  ])
})

test('accounts are listed by page and found by name or address; wildcards are letters like others', async ({
  services,
  db,
}) => {
  await db
    .insertInto('app_user')
    .values(Array.from({ length: 53 }, (_, n) => ({ name: `Personne ${n}`, email: `p${n}@liste.example` })))
    .execute()
  const georges = await addAdministrator(services)
  const search = { today }
  expect(await listAccounts(db, { ...search, search: 'liste.example' })).toMatchObject({ total: 53 })
  expect((await listAccounts(db, { ...search, search: 'liste.example' })).rows).toHaveLength(50)
  expect((await listAccounts(db, { ...search, search: 'LISTE.example', page: 2 })).rows).toHaveLength(3)
  expect((await listAccounts(db, { ...search, search: 'p_@liste' })).total).toBe(0)
  expect((await listAccounts(db, { ...search, search: '%' })).total).toBe(0)
  const found = await listAccounts(db, { ...search, search: 'lavigne' })
  expect(found.rows).toMatchObject([
    { id: georges.id, roles: 1, secondFactor: true, verified: true, suspendedReason: null },
  ])
})
