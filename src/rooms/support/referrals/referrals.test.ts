import { sql } from 'kysely'
import { expect } from 'vitest'
import { found } from '#core/errors.ts'
import type { Id } from '#core/pure/id.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import {
  agreed,
  at,
  browse,
  curator,
  given,
  joins,
  label,
  mails,
  moved,
  now,
  on,
  person,
  placeId,
  proposed,
  published,
  suspend,
  type World,
  world,
} from '../room.fixture.ts'
import { moveReferral, proposeReferral, write } from './actions.ts'
import { agreeToReferral } from './actions-consent.ts'
import { referralById } from './queries.ts'
import { recipientsFor } from './queries-recipients.ts'

const everyPath = (id: Id, projectId: Id) => [
  paths.refer(projectId),
  paths.referral(id),
  paths.consent(id),
  paths.refuse(id),
  paths.revoke(id),
  paths.withdraw(id),
  paths.documents(id),
  paths.decline(id),
  paths.news(id),
  paths.achieve(id),
  paths.project(projectId),
]

const asked = (here: World) => ({
  projectId: here.project.id,
  fromId: here.structure.id,
  destination: 'structure' as const,
  toId: here.recipient.id as Id | null,
  motive: 'Un prêt de démarrage.',
  expected: 'Un rendez-vous.',
})

/** A row put straight into the table, as no page would. */
const forced = (here: World, to: Id, project = here.project.id) =>
  sql`insert into referral (project_id, from_id, to_id, motive, expected, proposed_at, due_on)
    values (${project}, ${here.structure.id}, ${to}, 'X', 'Y', ${now}, '2026-12-14')`

test('an outsider finds nothing, at any address', async ({ services, db }) => {
  const here = await world(services)
  const id = await agreed(services, here)
  const site = await browse(services, here.lucie)
  for (const path of [...everyPath(id, here.project.id), paths.referrals])
    expect([path, (await site.get(path)).status]).toEqual([path, 404])
  const posted = [...everyPath(id, here.project.id).slice(0, -1), paths.accept(id), paths.start(id)]
  const form = {
    reason: 'X',
    other_way: 'Y',
    motive: 'X',
    expected: 'Y',
    destination: 'structure',
    news: 'X',
    outcome: 'X',
  }
  for (const path of posted.filter((one) => one !== paths.referral(id)))
    expect([path, (await site.post(path, form)).status]).toEqual([path, 404])
  expect(await db.selectFrom('referral').select('status').execute()).toEqual([{ status: 'agreed_by_holder' }])
})

test('a structure without an active label refers nobody: page, action, database', async ({ services, db }) => {
  const here = await world(services)
  const unlabelled = await browse(services, here.simon)
  expect((await unlabelled.get(paths.refer(here.project.id))).status).toBe(404)
  const own = { ...asked(here), fromId: here.recipient.id, toId: here.structure.id }
  expect(await proposeReferral(services, here.simon, own, now)).toMatchObject({ refusal: 'not-labelled' })
  await suspend(db, here.awardId, '2026-11-22')
  expect(await proposeReferral(services, here.maelle, asked(here), now)).toMatchObject({ refusal: 'not-labelled' })
  expect(await proposeReferral(services, here.maelle, asked(here), on('2029-02-01'))).toMatchObject({
    refusal: 'not-labelled',
  })
  await expect(forced(here, here.recipient.id).execute(db)).rejects.toThrow('only a labelled structure refers')
})

test('nobody acts for a structure they do not keep', async ({ services }) => {
  const here = await world(services)
  await expect(proposeReferral(services, here.lucie, asked(here), now)).rejects.toMatchObject({ kind: 'not-found' })
})

test('nobody refers a project to themselves: form, action, database', async ({ services, db }) => {
  const here = await world(services)
  const toSelf = { ...asked(here), toId: here.structure.id }
  expect(await proposeReferral(services, here.maelle, toSelf, now)).toMatchObject({ refusal: 'to-self' })
  const site = await browse(services, here.maelle)
  const form = { destination: 'structure', to: here.structure.id, motive: 'X', expected: 'Y' }
  expect((await site.get(`${paths.refer(here.project.id)}?q=Atelier`)).html).not.toContain(here.structure.id)
  const posted = await site.post(paths.refer(here.project.id), form)
  expect([posted.status, posted.html.includes('on ne s’oriente pas vers soi')]).toEqual([422, true])
  await expect(forced(here, here.structure.id).execute(db)).rejects.toThrow('nobody refers a project to themselves')
})

test('a double organisation neither receives nor refers the project it carries', async ({ services, db }) => {
  const here = await world(services)
  await db.updateTable('sheet').set({ organisation_id: here.recipient.id }).where('id', '=', here.project.id).execute()
  expect(await proposeReferral(services, here.maelle, asked(here), now)).toMatchObject({ refusal: 'to-bearer' })
  await sql`savepoint before`.execute(db)
  await expect(forced(here, here.recipient.id).execute(db)).rejects.toThrow('nobody refers a project to themselves')
  await sql`rollback to savepoint before`.execute(db)
  await db.updateTable('sheet').set({ organisation_id: here.structure.id }).where('id', '=', here.project.id).execute()
  expect(await proposeReferral(services, here.maelle, asked(here), now)).toMatchObject({ refusal: 'own-project' })
  await expect(forced(here, here.recipient.id).execute(db)).rejects.toThrow('nobody refers a project to themselves')
})

test('whoever keeps the project neither proposes nor receives it', async ({ services, db }) => {
  const here = await world(services)
  await joins(db, here.maelle, here.project.id)
  expect(await proposeReferral(services, here.maelle, asked(here), now)).toMatchObject({ refusal: 'own-project' })
  await db
    .deleteFrom('sheet_member')
    .where('user_id', '=', here.maelle.id)
    .where('sheet_id', '=', here.project.id)
    .execute()
  const id = await agreed(services, here)
  await joins(db, here.nadia, here.recipient.id, 'owner')
  expect(await moveReferral(services, here.nadia, id, 'accept', {}, now)).toEqual({ ok: false, refusal: 'both-sides' })
})

test('a project whose sheet now names one of the two as its bearer goes no further: agreement, acceptance, start', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const carriedBy = (id: Id | null) =>
    db.updateTable('sheet').set({ organisation_id: id }).where('id', '=', here.project.id).execute()
  const id = await proposed(services, here)
  const refusal = { ok: false, refusal: 'own-project' }
  for (const one of [here.structure, here.recipient]) {
    await carriedBy(one.id)
    expect(await agreeToReferral(services, here.nadia, id, [], now)).toEqual(refusal)
  }
  await carriedBy(null)
  expect(await agreeToReferral(services, here.nadia, id, [], now)).toMatchObject({ ok: true })
  await carriedBy(here.recipient.id)
  expect(await moveReferral(services, here.simon, id, 'accept', {}, now)).toEqual(refusal)
  const simon = await browse(services, here.simon)
  expect((await simon.post(paths.accept(id))).status).toBe(303)
  await carriedBy(null)
  await moved(services, here.simon, id, 'accept')
  await carriedBy(here.structure.id)
  expect(await moveReferral(services, here.simon, id, 'start', {}, now)).toEqual(refusal)
})

test('whoever agreed for the project does not answer for the recipient afterwards', async ({ services, db }) => {
  const here = await world(services)
  const id = await agreed(services, here)
  await joins(db, here.nadia, here.recipient.id, 'owner')
  await db.deleteFrom('sheet_member').where('sheet_id', '=', here.project.id).execute()
  const no = { reason: 'Trop tôt.', other_way: 'La Région.' }
  for (const [move, written] of [
    ['accept', {}],
    ['decline', no],
  ] as const)
    expect(await moveReferral(services, here.nadia, id, move, written, now)).toEqual({
      ok: false,
      refusal: 'consented',
    })
  await moved(services, here.simon, id, 'accept')
})

test('programmes and public hackers are to come; a fund is a labelled funder: form, action, database', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  for (const destination of ['programme', 'public_hacker'] as const)
    expect(
      await proposeReferral(services, here.maelle, { ...asked(here), destination, toId: null }, now),
    ).toMatchObject({ refusal: 'soon' })
  const fund = { ...asked(here), destination: 'fund' as const }
  const none = { ...fund, toId: null }
  expect(await proposeReferral(services, here.maelle, none, now)).toMatchObject({ refusal: 'recipient-missing' })
  expect(await proposeReferral(services, here.maelle, fund, now)).toMatchObject({ refusal: 'not-a-fund' })
  await sql`savepoint before`.execute(db)
  const insert = sql`insert into referral (project_id, from_id, to_kind, to_id, motive, expected, proposed_at, due_on)
    values (${here.project.id}, ${here.structure.id}, 'fund', ${here.recipient.id}, 'X', 'Y', ${now}, '2026-12-14')`
  await expect(insert.execute(db)).rejects.toThrow('a fund is a labelled funder')
  await sql`rollback to savepoint before`.execute(db)
  const maelle = await browse(services, here.maelle)
  const page = `${paths.refer(here.project.id)}?vers=${here.recipient.id}`
  const disabled = (html: string) => [...html.matchAll(/value="(\w+)"[^>]*disabled/g)].map(([, value]) => value)
  expect(disabled((await maelle.get(page)).html)).toEqual(['fund', 'programme', 'public_hacker'])
  await label(db, here.recipient.id, { family: 'funder' })
  expect(disabled((await maelle.get(page)).html)).toEqual(['programme', 'public_hacker'])
  const form = { destination: 'fund', to: here.recipient.id, motive: 'Un prêt.', expected: 'Un rendez-vous.' }
  expect((await maelle.post(paths.refer(here.project.id), form)).status).toBe(303)
  expect(await db.selectFrom('referral').select(['to_kind', 'to_id']).execute()).toEqual([
    { to_kind: 'fund', to_id: here.recipient.id },
  ])
})

test('recipients are narrowed by family, role, words and place, the nearest to the project first, page after page', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const place = (kind: string, code: string) => placeId(db, kind, code)
  const made = async (name: string, placeIds: number[], award: Parameters<typeof label>[2], covers: number[] = []) => {
    const { id } = await published(services, here.lucie, name, { kind: 'organisation', placeIds })
    const awardId = await label(db, id, award)
    for (const territory_id of covers)
      await db.insertInto('label_award_territory').values({ award_id: awardId, territory_id }).execute()
    return id
  }
  // the project is in Guéret: one far away, one for its region, one next door
  const lyon = await place('commune', '69123')
  await made('Aa lointaine', [lyon], { family: 'funder' })
  await made('Bb régionale', [lyon], { family: 'evaluator' }, [await place('region', '75')])
  await made('Cc voisine', [await place('commune', '23096')], { family: 'funder', roles: ['accompany'] })
  const search = {
    ...{ q: '', family: null, role: null, placeId: null, near: here.project.id, except: [here.structure.id] },
    ...{ onlyLabelled: false, day: '2026-11-22', page: 1 },
  }
  const names = async (changes: Partial<Parameters<typeof recipientsFor>[1]> = {}) =>
    (await recipientsFor(db, { ...search, ...changes })).recipients.map(({ name, near }) => [name, near])
  expect(await names()).toEqual([
    ['Cc voisine', 'commune'],
    ['Bb régionale', 'region'],
    ['Aa lointaine', null],
  ])
  expect(await names({ family: 'funder' })).toEqual([
    ['Cc voisine', 'commune'],
    ['Aa lointaine', null],
  ])
  expect(await names({ role: 'accompany' })).toEqual([['Cc voisine', 'commune']])
  // what contains the place asked counts too, and a label of elsewhere does not
  expect(await names({ placeId: await place('department', '23') })).toEqual([['Bb régionale', 'region']])
  expect(await names({ placeId: lyon })).toEqual([])
  // words find the others too, after the labelled ones; a family leaves these only
  expect(await names({ q: 'banque' })).toEqual([['Banque Demain', 'commune']])
  expect(await names({ q: 'banque', onlyLabelled: true })).toEqual([])
  for (const q of ['BANQUE dem', 'anqu', 'demain', 'Bànque'])
    expect([q, await names({ q })]).toEqual([q, [['Banque Demain', 'commune']]])
  for (const q of ['%', '_', 'banque pentes']) expect([q, await names({ q })]).toEqual([q, []])
  for (let n = 1; n <= 20; n += 1) await made(`Dd ${String(n).padStart(2, '0')}`, [lyon], { family: 'funder' })
  const second = await recipientsFor(db, { ...search, page: 2 })
  expect([second.total, second.recipients.map(({ name }) => name)]).toEqual([23, ['Dd 18', 'Dd 19', 'Dd 20']])
  // past the last page, the last one
  expect(await recipientsFor(db, { ...search, page: 99 })).toEqual(second)
  expect(await recipientsFor(db, { ...search, q: 'introuvable' })).toEqual({ recipients: [], total: 0, page: 1 })
  const far = await (await browse(services, here.maelle)).get(`${paths.refer(here.project.id)}?page=99`)
  expect(far.html).toMatch(/Dd 20[\s\S]*aria-current="page"[^>]*><span class="vh">Page <\/span>2</)
  const { html } = await (await browse(services, here.maelle)).get(`${paths.refer(here.project.id)}?famille=funder`)
  expect([html.includes('Bb régionale'), html.includes('page=2')]).toEqual([false, true])
})

test('one open referral of a project to the same place', async ({ services, db }) => {
  const here = await world(services)
  await proposed(services, here)
  expect(await proposeReferral(services, here.maelle, asked(here), now)).toMatchObject({ refusal: 'already-open' })
  await expect(forced(here, here.recipient.id).execute(db)).rejects.toThrow('referral_open')
})

test('nothing reaches the recipient before the holder agrees, and nobody agrees in their name', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await proposed(services, here)
  const simon = await browse(services, here.simon)
  expect((await simon.get(paths.referral(id))).status).toBe(404)
  expect((await mails(db)).map(({ to }) => to)).toEqual([here.nadia.email])
  for (const actor of [here.maelle, here.simon]) {
    const site = await browse(services, actor)
    expect((await site.post(paths.consent(id))).status).toBe(404)
  }
  const yanis = await person(db, 'yanis')
  await joins(db, yanis, here.project.id)
  expect(await agreeToReferral(services, yanis, id, [], now)).toEqual({ ok: false, refusal: 'not-yours' })
  await expect(
    db.updateTable('referral').set({ status: 'agreed_by_holder' }).where('id', '=', id).execute(),
  ).rejects.toThrow(/violates check/)
})

test('a holder refuses without a reason: the recipient never hears of it', async ({ services, db }) => {
  const here = await world(services)
  const id = await proposed(services, here)
  const nadia = await browse(services, here.nadia)
  expect((await nadia.get(paths.refuse(id))).status).toBe(200)
  expect((await nadia.post(paths.refuse(id))).status).toBe(303)
  expect((await mails(db)).map(({ to }) => to)).toEqual([here.nadia.email, here.maelle.email])
  expect((await (await browse(services, here.simon)).get(paths.referral(id))).status).toBe(404)
  expect((await nadia.post(paths.consent(id))).status).toBe(303)
  expect(await db.selectFrom('referral').select('status').execute()).toEqual([{ status: 'refused_by_holder' }])
})

test('documents: not before the consent, only those chosen, never after it is taken back', async ({ services, db }) => {
  const here = await world(services)
  const statutes = await given(services, here.nadia, here.project.id)
  const accounts = await given(services, here.nadia, here.project.id, { title: 'Comptes 2025', kind: 'accounts' })
  const id = await proposed(services, here)
  const [simon, maelle, nadia] = [
    await browse(services, here.simon),
    await browse(services, here.maelle),
    await browse(services, here.nadia),
  ]
  const file = paths.referralFile(id, statutes)
  expect((await simon.get(file)).status).toBe(404)
  await sql`savepoint before`.execute(db)
  await expect(
    db.insertInto('vault_share').values({ document_id: statutes, subject_kind: 'referral', subject_id: id }).execute(),
  ).rejects.toThrow('its holder agreed to')
  await sql`rollback to savepoint before`.execute(db)

  expect((await nadia.get(paths.consent(id))).html).toContain('Comptes 2025')
  expect((await nadia.post(paths.consent(id), { documents: statutes })).status).toBe(303)
  expect((await simon.get(file)).status).toBe(200)
  expect((await simon.get(paths.referralFile(id, accounts))).status).toBe(404)
  // who proposed it never reads them
  expect((await maelle.get(file)).status).toBe(404)
  expect((await maelle.get(paths.referral(id))).html).not.toContain('Statuts du 3 mars')

  expect((await nadia.post(paths.documents(id), { documents: accounts })).status).toBe(303)
  expect((await simon.get(file)).status).toBe(404)
  expect((await simon.get(paths.referralFile(id, accounts))).status).toBe(200)

  expect((await nadia.post(paths.revoke(id))).status).toBe(303)
  expect((await simon.get(paths.referralFile(id, accounts))).status).toBe(404)
  const after = await simon.get(paths.referral(id))
  expect(after.html).toContain('ne sont plus lisibles')
  expect(after.html).not.toContain('Un prêt de démarrage')
  expect((await simon.post(paths.accept(id))).status).toBe(303)
  expect(await db.selectFrom('referral').select('status').execute()).toEqual([{ status: 'revoked_by_holder' }])
})

test('a document of someone else does not go along, and then nothing is agreed to', async ({ services, db }) => {
  const here = await world(services)
  const other = await given(services, here.maelle, here.structure.id)
  const id = await proposed(services, here)
  const posted = await (await browse(services, here.nadia)).post(paths.consent(id), { documents: other })
  expect([posted.status, posted.html.includes('n’est plus dans le coffre')]).toEqual([422, true])
  expect(await db.selectFrom('referral').select('status').execute()).toEqual([{ status: 'proposed' }])
})

test('no step forward while the project is not online', async ({ services, db }) => {
  const here = await world(services)
  const set = (status: 'archived' | 'published') => {
    const archived = status === 'archived' ? now : null
    const changes = { status, archived_at: archived, archived_reason: archived && 'fini' }
    return db.updateTable('sheet').set(changes).where('id', '=', here.project.id).execute()
  }
  const id = await proposed(services, here)
  const steps = [
    () => agreeToReferral(services, here.nadia, id, [], now),
    () => moveReferral(services, here.simon, id, 'accept', {}, now),
    () => moveReferral(services, here.simon, id, 'start', {}, now),
  ]
  for (const step of steps) {
    await set('archived')
    expect(await step()).toEqual({ ok: false, refusal: 'not-online' })
    await set('published')
    expect(await step()).toMatchObject({ ok: true })
  }
  // what is under way may be told of and ended
  await set('archived')
  expect(await moveReferral(services, here.nadia, id, 'revoke', {}, now)).toMatchObject({ ok: true })
})

test('a fund whose label is not active any more does not accept as a fund: action, database', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const award = await label(db, here.recipient.id, { family: 'funder' })
  const fund = await proposeReferral(services, here.maelle, { ...asked(here), destination: 'fund' }, now)
  if (!fund.ok) throw new Error(fund.refusal)
  expect(await agreeToReferral(services, here.nadia, fund.value, [], now)).toMatchObject({ ok: true })
  await suspend(db, award, '2026-11-22')
  // another label is not that of a funder
  await label(db, here.recipient.id, { family: 'evaluator' })
  const accept = () => moveReferral(services, here.simon, fund.value, 'accept', {}, now)
  expect(await accept()).toEqual({ ok: false, refusal: 'not-a-fund' })
  await sql`savepoint before`.execute(db)
  const accepted = { status: 'accepted_by_recipient', answered_at: now, answered_by: here.simon.id }
  await expect(db.updateTable('referral').set(accepted).where('id', '=', fund.value).execute()).rejects.toThrow(
    'a fund is a labelled funder',
  )
  await sql`rollback to savepoint before`.execute(db)
  await db.deleteFrom('label_award_state').where('award_id', '=', award).where('state', '=', 'suspended').execute()
  expect(await accept()).toMatchObject({ ok: true })
})

test('who began to help a project stays involved however it ended: it never evaluates it', async ({ services, db }) => {
  const here = await world(services)
  const no = { reason: 'Trop tôt.', other_way: 'La Région.' }
  const expire = async (id: Id) => write(db, found(await referralById(db, id)), 'expire', {}, { actorId: null, now })
  const endings: Record<string, (id: Id) => Promise<unknown>> = {
    Éteinte: expire,
    Reprise: (id) => moved(services, here.nadia, id, 'revoke'),
    Déclinée: (id) => moved(services, here.simon, id, 'decline', no),
  }
  const isInvolved = async (organisationId: Id) =>
    (await sql<{ is: boolean }>`select support_is_involved(${here.project.id}, ${organisationId}) as is`.execute(db))
      .rows
  for (const [name, end] of Object.entries(endings)) {
    const recipient = await published(services, here.simon, name, { kind: 'organisation' })
    const id = await agreed(services, { ...here, recipient })
    await moved(services, here.simon, id, 'accept')
    await moved(services, here.simon, id, 'start')
    await end(id)
    expect([name, await isInvolved(recipient.id)]).toEqual([name, [{ is: true }]])
  }
  // accepted, then silence before anything began; declined at once
  const silent = await agreed(services, here)
  await moved(services, here.simon, silent, 'accept')
  await expire(silent)
  expect(await isInvolved(here.recipient.id)).toEqual([{ is: true }])
  const apart = await published(services, here.simon, 'À part', { kind: 'organisation' })
  await moved(services, here.simon, await agreed(services, { ...here, recipient: apart }), 'decline', no)
  expect(await isInvolved(apart.id)).toEqual([{ is: false }])
})

test('a recipient declines with a reason and another way, or not at all', async ({ services, db }) => {
  const here = await world(services)
  const id = await agreed(services, here)
  const simon = await browse(services, here.simon)
  for (const form of [
    { reason: 'Trop tôt.', other_way: '' },
    { reason: '', other_way: 'La Région' },
  ]) {
    const posted = await simon.post(paths.decline(id), form)
    expect(posted.status).toBe(422)
    expect(posted.html).toContain(form.reason || form.other_way)
  }
  await sql`savepoint before`.execute(db)
  await expect(
    db
      .updateTable('referral')
      .set({ status: 'declined', reason: 'Trop tôt.', answered_at: now, closed_at: now })
      .where('id', '=', id)
      .execute(),
  ).rejects.toThrow(/violates check/)
  await sql`rollback to savepoint before`.execute(db)
  expect((await simon.post(paths.decline(id), { reason: 'Trop tôt.', other_way: 'atelier des pentes' })).status).toBe(
    303,
  )
  const told = (await mails(db)).filter(({ subject }) => subject.includes('décline'))
  expect(told.map(({ to }) => to)).toEqual([here.nadia.email, here.maelle.email])
  const nadia = await browse(services, here.nadia)
  expect((await nadia.get(paths.referral(id))).html).toContain(`/organisations/${here.structure.slug}`)
})

test('after two refusals, those who look after the territory are told, once', async ({ services, db }) => {
  const here = await world(services)
  const aicha = await curator(db)
  const toAicha = async () => (await mails(db)).filter(({ to }) => to === aicha.email)
  const no = { reason: 'Trop tôt.', other_way: 'La Région.' }
  await moved(services, here.simon, await agreed(services, here), 'decline', no)
  expect(await toAicha()).toHaveLength(0)
  await moved(services, here.simon, await agreed(services, here), 'decline', no)
  expect(await toAicha()).toHaveLength(1)
  expect((await toAicha())[0]?.text).not.toContain('Trop tôt')
  await moved(services, here.simon, await agreed(services, here), 'decline', no)
  expect(await toAicha()).toHaveLength(1)
})

test('from a proposal to what it gave, each side seeing who has the hand', async ({ services, db }) => {
  const here = await world(services)
  const maelle = await browse(services, here.maelle)
  const form = { destination: 'structure', to: here.recipient.id, motive: 'Un prêt.', expected: 'Un rendez-vous.' }
  expect((await maelle.get(`${paths.refer(here.project.id)}?q=banque`)).html).toContain('Banque Demain')
  const { status, to: here1 } = await maelle.post(paths.refer(here.project.id), form)
  expect(status).toBe(303)
  const id = here1.split('/').at(-1) ?? ''
  expect((await maelle.get(here1)).html).toContain('Le porteur du projet')
  const [nadia, simon] = [await browse(services, here.nadia), await browse(services, here.simon)]
  expect((await nadia.get(paths.project(here.project.id))).html).toContain('Une orientation attend votre réponse')
  await nadia.post(paths.consent(id))
  expect((await nadia.get(paths.referral(id))).html).toContain('Le destinataire')
  expect((await simon.get(paths.referrals)).html).toContain('Permis de bouger')
  await simon.post(paths.accept(id))
  await simon.post(paths.start(id))
  expect((await simon.post(paths.achieve(id), { outcome: '' })).status).toBe(422)
  await simon.post(paths.news(id), { news: 'Dossier en comité.' })
  await simon.post(paths.achieve(id), { outcome: 'Un prêt de 8 000 euros.' })
  for (const site of [maelle, nadia, simon]) {
    const { html } = await site.get(paths.referral(id))
    expect(html).toContain('Aboutie')
    expect(html).toContain('Un prêt de 8 000 euros')
    expect(html.match(/<li class="?[^>]*"?>\s*<time|<li><time/g)?.length).toBe(6)
  }
  const clocks = await db
    .selectFrom('deadline')
    .select('kind')
    .where('subject_id', '=', id)
    .where('stopped_on', 'is', null)
    .execute()
  expect(clocks).toEqual([])
})

test('what the holder agreed to is not rewritten, and no step is skipped: the database says so', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const id = await proposed(services, here)
  const other = await published(services, here.lucie, 'Mesure et sens', { kind: 'organisation' })
  for (const [changes, said] of [
    [{ motive: 'Autre chose.' }, 'not rewritten'],
    [{ to_id: other.id }, 'not rewritten'],
    [{ status: 'under_way', consented_at: now, answered_at: now, started_at: now }, 'does not go from proposed'],
  ] as const) {
    await sql`savepoint before`.execute(db)
    await expect(db.updateTable('referral').set(changes).where('id', '=', id).execute()).rejects.toThrow(said)
    await sql`rollback to savepoint before`.execute(db)
  }
})

test('a labelled recipient comes first, and one that nobody keeps cannot be chosen', async ({ services, db }) => {
  const here = await world(services)
  const lab = await published(services, here.lucie, 'Zèle, banque solidaire', { kind: 'organisation' })
  await label(db, lab.id, { family: 'funder' })
  await db.deleteFrom('sheet_member').where('sheet_id', '=', here.recipient.id).execute()
  const { html } = await (await browse(services, here.maelle)).get(`${paths.refer(here.project.id)}?q=banque`)
  expect(html.indexOf('Zèle')).toBeLessThan(html.indexOf('Banque Demain'))
  expect(html).toMatch(new RegExp(`value="${here.recipient.id}"[^>]*disabled`))
  expect(await proposeReferral(services, here.maelle, asked(here), now)).toMatchObject({ refusal: 'nobody-receives' })
})
