import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import type { Id } from '#core/pure/id.ts'
import { throttle } from '#core/rate-limit.ts'
import { test } from '#tests/support/database.ts'
import { paths } from '../paths.ts'
import { moveReferral } from '../referrals/actions.ts'
import {
  at,
  browse,
  given,
  joins,
  label,
  mails,
  moved,
  now,
  on,
  person,
  published,
  suspend,
  type World,
  world,
} from '../room.fixture.ts'
import { followReferrals } from '../upkeep/actions-follow-referrals.ts'
import { askForSupport } from './actions.ts'

/** Nadia, who holds the project, asks the labelled structure of Maëlle. */
const asking = ({ project, structure }: World, changes: { toId?: Id; documents?: Id[] } = {}) => ({
  projectId: project.id,
  toId: structure.id,
  need: 'Un local pour l’hiver.',
  expected: 'Une visite.',
  documents: [],
  ...changes,
})

const form = ({ project, structure }: World, changes: Record<string, string | string[]> = {}) => ({
  projet: project.id,
  vers: structure.id,
  motive: 'Un local pour l’hiver.',
  expected: 'Une visite.',
  consent: 'oui',
  ...changes,
})

const kept = ({ html }: { html: string }) => html.includes('Un local pour l’hiver.')

const none = (db: Database) => db.selectFrom('referral').select('id').execute()

/** A row put straight into the table, as no page would. */
const forced = (here: World, to: Id) =>
  sql`insert into referral (origin, project_id, to_id, motive, expected, status, consented_by, consented_at, proposed_at, due_on)
    values ('holder', ${here.project.id}, ${to}, 'X', 'Y', 'agreed_by_holder', ${here.nadia.id}, ${now}, ${now}, '2026-12-14')`

const refusedIn = async (db: Database, work: () => Promise<unknown>, said: string): Promise<void> => {
  await sql`savepoint tried`.execute(db)
  await expect(work()).rejects.toThrow(said)
  await sql`rollback to savepoint tried`.execute(db)
}

test('only who answers for the project asks in its name: page, form, action', async ({ services, db }) => {
  const here = await world(services)
  const yanis = await person(db, 'yanis')
  await joins(db, yanis, here.project.id)
  for (const actor of [here.lucie, yanis]) {
    const site = await browse(services, actor)
    expect((await site.get(paths.askFor(here.project.id))).html).not.toContain('Permis de bouger')
    expect((await site.post(paths.ask, form(here))).status).toBe(404)
    await expect(askForSupport(services, actor, asking(here), now)).rejects.toMatchObject({ kind: 'not-found' })
  }
  expect((await (await browse(services)).get(paths.ask)).to).toContain('/connexion')
  expect(await none(db)).toEqual([])
})

test('a structure without an active label is not asked: list, form, action, database', async ({ services, db }) => {
  const here = await world(services)
  const nadia = await browse(at(services, '2026-11-22'), here.nadia)
  expect((await nadia.get(`${paths.ask}?q=Banque`)).html).not.toContain(here.recipient.id)
  const posted = await nadia.post(paths.ask, form(here, { vers: here.recipient.id }))
  expect([posted.status, posted.html.includes('pas de label actif')]).toEqual([422, true])
  const toBank = asking(here, { toId: here.recipient.id })
  expect(await askForSupport(services, here.nadia, toBank, now)).toMatchObject({ refusal: 'not-labelled' })
  await refusedIn(db, () => forced(here, here.recipient.id).execute(db), 'a holder asks a labelled structure')
  await suspend(db, here.awardId, '2026-11-22')
  expect(await askForSupport(services, here.nadia, asking(here), now)).toMatchObject({ refusal: 'not-labelled' })
  expect(await none(db)).toEqual([])
})

test('nobody asks the organisation of the project, nor one they keep', async ({ services, db }) => {
  const here = await world(services)
  await joins(db, here.nadia, here.structure.id)
  expect(await askForSupport(services, here.nadia, asking(here), now)).toMatchObject({ refusal: 'both-sides' })
  await db.updateTable('sheet').set({ organisation_id: here.structure.id }).where('id', '=', here.project.id).execute()
  expect(await askForSupport(services, here.nadia, asking(here), now)).toMatchObject({ refusal: 'own-organisation' })
  await refusedIn(db, () => forced(here, here.structure.id).execute(db), 'nobody refers a project to themselves')
  expect((await (await browse(services, here.nadia)).get(paths.ask)).html).not.toContain(here.structure.id)
})

test('the same structure once, and a fourth ask waits for an answer', async ({ services, db }) => {
  const here = await world(services)
  const others: Id[] = []
  for (const name of ['Le Relais', 'La Fabrique', 'Les Deux Rives']) {
    const { id } = await published(services, here.lucie, name, { kind: 'organisation' })
    await label(db, id)
    others.push(id)
  }
  const [relay = '', factory = '', banks = ''] = others
  const ask = (toId: Id) => askForSupport(services, here.nadia, asking(here, { toId }), now)
  const first = await ask(here.structure.id)
  expect(await ask(here.structure.id)).toMatchObject({ refusal: 'already-open' })
  await refusedIn(db, () => forced(here, here.structure.id).execute(db), 'referral_open')
  for (const id of [relay, factory]) expect(await ask(id)).toMatchObject({ ok: true })
  expect(await ask(banks)).toMatchObject({ refusal: 'too-many' })
  const nadia = await browse(services, here.nadia)
  expect((await nadia.get(`${paths.ask}?vers=${banks}`)).html).toContain('déjà 3 demandes ouvertes')
  if (first.ok) await moveReferral(services, here.nadia, first.value, 'revoke', {}, now)
  expect(await ask(banks)).toMatchObject({ ok: true })
})

test('without consent nothing leaves, a document of someone else never does, and what was typed stays', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const other = await given(services, here.maelle, here.structure.id)
  const nadia = await browse(services, here.nadia)
  const { consent: _, ...unsigned } = form(here)
  const posted = await nadia.post(paths.ask, unsigned)
  expect([posted.status, posted.html.includes('Un local pour l’hiver.')]).toEqual([422, true])
  const gone = await nadia.post(paths.ask, form(here, { documents: other }))
  expect([gone.status, gone.html.includes('n’est plus dans le coffre'), kept(gone)]).toEqual([422, true, true])
  expect(await none(db)).toEqual([])
})

test('whatever has come in the way since the form was opened, what was typed stays', async ({ services: real, db }) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const nadia = await browse(services, here.nadia)
  const sent = async (changes: Parameters<typeof form>[1] = {}) => {
    const answer = await nadia.post(paths.ask, form(here, changes))
    return { ...answer, says: (text: string) => [answer.status, answer.html.includes(text), kept(answer)] }
  }
  expect((await sent({ vers: 'nulle-part' })).says('n’est plus en ligne')).toEqual([422, true, true])
  await suspend(db, here.awardId, '2026-11-22')
  expect((await sent()).says('pas de label actif')).toEqual([422, true, true])
  const both = await sent({ expected: '' })
  expect(both.says('pas de label actif')).toEqual([422, true, true])
  expect(both.html).toContain('Dites ce que vous en attendez.')
  await db.deleteFrom('label_award_state').where('state', '=', 'suspended').execute()
  const archived = { status: 'archived', archived_at: now, archived_reason: 'fini' }
  await db.updateTable('sheet').set(archived).where('id', '=', here.structure.id).execute()
  expect((await sent()).says('n’est plus en ligne')).toEqual([422, true, true])
  const online = { status: 'published', archived_at: null, archived_reason: null }
  await db.updateTable('sheet').set(online).where('id', '=', here.structure.id).execute()
  await db.updateTable('sheet').set(archived).where('id', '=', here.project.id).execute()
  expect((await sent()).says('dont la fiche est en ligne')).toEqual([422, true, true])
  await db.updateTable('sheet').set(online).where('id', '=', here.project.id).execute()
  for (let n = 0; n < 20; n += 1)
    await throttle(db, { name: 'support-ask', hits: 99, perSeconds: 86_400 }, [here.project.id], now)
  const late = await sent()
  expect(late.says('Votre texte est gardé')).toEqual([429, true, true])
  expect(late.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(await none(db)).toEqual([])
})

test('from the page of the structure to what it gave: who has the hand, letters, documents until the end', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const statutes = await given(services, here.nadia, here.project.id)
  const [nadia, maelle] = [await browse(services, here.nadia), await browse(services, here.maelle)]
  const door = `${paths.ask}?structure=${here.structure.slug}`
  expect((await nadia.get(`/label/structures/${here.structure.slug}`)).html).toContain(door)
  // who keeps it has nothing to ask of it
  expect((await maelle.get(`/label/structures/${here.structure.slug}`)).html).not.toContain(door)
  expect((await nadia.get(door)).html).toContain('De quoi avez-vous besoin')
  const sent = await nadia.post(paths.ask, form(here, { documents: statutes }))
  expect(sent.status).toBe(303)
  const id = sent.to.split('/').at(-1) ?? ''
  expect((await mails(db)).map(({ to, subject }) => [to, subject])).toEqual([
    [here.maelle.email, 'Permis de bouger vous demande du soutien'],
  ])
  expect((await maelle.get(paths.dashboard)).html).toContain('Répondre à une demande de soutien')
  expect((await maelle.get(paths.referralFile(id, statutes))).status).toBe(200)
  expect((await maelle.get(sent.to)).html).toContain('Accepter de recevoir ce projet')
  // there is no proposal to agree to, refuse or withdraw
  for (const path of [paths.consent(id), paths.refuse(id)]) expect((await nadia.post(path)).to).toBe(sent.to)
  expect((await nadia.get(sent.to)).html).toContain('Le destinataire a la main jusqu’au 14 décembre 2026')
  expect((await (await browse(services, here.lucie)).get(sent.to)).status).toBe(404)

  expect((await maelle.post(paths.accept(id))).status).toBe(303)
  const offer = `${paths.accompany(here.project.id)}?orientation=${id}`
  expect((await maelle.get(sent.to)).html).toContain(offer)
  await maelle.post(paths.accompany(here.project.id), { referral: id, purpose: 'Un an ensemble.' })
  expect(await db.selectFrom('accompaniment').select('referral_id').execute()).toEqual([{ referral_id: id }])

  expect((await nadia.get(paths.revoke(id))).html).toContain('Reprendre ma demande')
  expect((await nadia.post(paths.revoke(id))).status).toBe(303)
  expect((await maelle.get(paths.referralFile(id, statutes))).status).toBe(404)
  expect((await maelle.get(sent.to)).html).not.toContain('Un local pour l’hiver')
  expect((await nadia.get(paths.project(here.project.id))).html).toContain('Demande reprise')
})

test('a structure declines with another way; one that says nothing is reminded, then the ask ends', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const asked = await askForSupport(services, here.nadia, asking(here), now)
  if (!asked.ok) throw new Error(asked.refusal)
  const no = { reason: 'Nos locaux sont pleins.', other_way: 'La commune.' }
  // while its label is suspended it takes nothing new, and may say so
  await suspend(db, here.awardId, '2026-11-23')
  const tomorrow = on('2026-11-23')
  expect(await moveReferral(services, here.maelle, asked.value, 'accept', {}, tomorrow)).toMatchObject({
    refusal: 'not-labelled',
  })
  const accepted = { status: 'accepted_by_recipient', answered_at: tomorrow, answered_by: here.maelle.id }
  const forcing = () => db.updateTable('referral').set(accepted).where('id', '=', asked.value).execute()
  await refusedIn(db, forcing, 'a holder asks a labelled structure')
  await db.deleteFrom('label_award_state').where('state', '=', 'suspended').execute()
  await moved(services, here.maelle, asked.value, 'decline', no)
  const told = (await mails(db)).at(-1)
  expect([told?.to, told?.text.includes('La commune.')]).toEqual([here.nadia.email, true])
  // the consent was until the end of the ask: the structure keeps what it wrote, not what it was asked
  const page = async (id: Id, actor = here.maelle) =>
    (await (await browse(services, actor)).get(paths.referral(id))).html
  const closed = await page(asked.value)
  expect([kept({ html: closed }), closed.includes('La commune.')]).toEqual([false, true])
  expect(kept({ html: await page(asked.value, here.nadia) })).toBe(true)

  const statutes = await given(services, here.nadia, here.project.id)
  const again = await askForSupport(services, here.nadia, asking(here, { documents: [statutes] }), now)
  if (!again.ok) throw new Error(again.refusal)
  const toMaelle = async () => (await mails(db)).filter(({ to }) => to === here.maelle.email).length
  const before = await toMaelle()
  await followReferrals(at(services, '2026-11-29'))
  expect(await toMaelle()).toBe(before + 1)
  await followReferrals(at(services, '2026-12-15'))
  const read = await db.selectFrom('referral').select('status').where('id', '=', again.value).executeTakeFirst()
  expect(read?.status).toBe('expired')
  expect((await mails(db)).at(-1)?.subject).toContain('éteinte')
  const shares = db.selectFrom('vault_share').select('id').where('revoked_at', 'is', null)
  expect(await shares.execute()).toEqual([])
  expect(await page(again.value)).toContain('Demande éteinte sans réponse')
  // accepted, then silence: it was answered
  const third = await askForSupport(services, here.nadia, asking(here), now)
  if (!third.ok) throw new Error(third.refusal)
  await moved(services, here.maelle, third.value, 'accept')
  await followReferrals(at(services, '2026-12-15'))
  const silent = await page(third.value)
  expect([silent.includes('Demande éteinte'), silent.includes('sans réponse')]).toEqual([true, false])
})
