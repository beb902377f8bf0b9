import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { test } from '#tests/support/database.ts'
import { readCommunity } from '../queries.ts'
import { at, browse, curator, joins, linkIn, mails, on, refusedIn, type World, world } from '../room.fixture.ts'
import { answerExclusion, askExclusion, leaveCommunity } from './departures/actions.ts'
import { followMembers } from './jobs.ts'
import { paths } from './paths.ts'
import { askToJoin, giveOpinion } from './requests/actions.ts'

const slug = 'collectif-du-vercors'
const message = 'Nous ouvrons une maison partagée, et aimerions tenir le calendrier avec vous.'
const why = 'Nous ne les avons jamais vus à nos réunions.'

const voice = (id: string, name = '') => ({ kind: 'organisation' as const, id, name })

/** Camille asks, for the « Toit à deux voix », on 22 November 2026. */
const asked = async (services: Services, { camille, toit }: World) => {
  const vercors = await readCommunity(services.db, slug)
  const asking = { applicant: { kind: 'organisation' as const, id: toit.id }, message }
  const outcome = await askToJoin(services, camille, vercors, asking, on('2026-11-22'))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

const says = async (
  services: Services,
  actor: Actor,
  requestId: string,
  id: string,
  opinion: 'favourable' | 'unfavourable',
  day: Day = '2026-11-23',
) =>
  giveOpinion(
    services,
    actor,
    await readCommunity(services.db, slug),
    requestId,
    { voice: voice(id), opinion, reason: why },
    on(day),
  )

const members = async (db: Database) =>
  (await sql<{ n: number }>`select count(*) as n from community_member where left_on is null`.execute(db)).rows[0]?.n

test('a stranger reads organisations and a number of people, never a name, an address or a request', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const request = await asked(services, here)
  const anyone = await browse(services)
  const page = await anyone.get(paths.members(slug))
  expect([page.status, page.html.includes('Atelier des Pentes'), page.html.includes('1\u00a0personne')]).toEqual([
    200,
    true,
    true,
  ])
  for (const secret of ['Nadia', 'Berthier', '@', message]) expect(page.html.split('<main')[1]).not.toContain(secret)
  const file = await anyone.get(paths.file(slug))
  expect(file.html).toContain('Banque Demain')
  expect(file.html).not.toContain('Berthier')
  expect((await anyone.get(paths.request(slug, request.id))).to).toContain('/connexion')
  const lucie = await browse(services, here.lucie)
  expect((await lucie.get(paths.request(slug, request.id))).status).toBe(404)
  expect((await lucie.get(paths.invite(slug))).status).toBe(404)
  expect((await lucie.post(paths.opinion(slug, request.id), { avis: 'favourable' })).status).toBe(404)
  const maelle = await browse(services, here.maelle)
  expect((await maelle.get(paths.members(slug))).html).toContain('Nadia Berthier')
  expect(await members(db)).toBe(4)
})

test('neither a facilitator nor the administration admits or refuses: only the term and the members, and the database holds to it', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const { id } = await asked(services, here)
  await says(services, here.ibrahim, id, here.drome.id, 'unfavourable')
  await followMembers(at(services, '2026-12-02'))
  expect(await members(db)).toBe(4)
  const settle = (values: string) => sql`update membership_request set ${sql.raw(values)} where id = ${id}`.execute(db)
  const adjourned = "status = 'adjourned', favourable = 0, unfavourable = 1"
  await refusedIn(db, () => settle(`${adjourned}, settled_on = '2026-12-02'`), 'the members still have time to speak')
  await says(services, here.maelle, id, here.atelier.id, 'favourable')
  await refusedIn(db, () => settle(`${adjourned}, settled_on = '2026-12-03'`), 'settled by what the members said')
  const late = await says(services, here.simon, id, here.banque.id, 'unfavourable', '2026-12-03')
  expect(late).toMatchObject({ refusal: 'over' })
  await followMembers(at(services, '2026-12-03'))
  await followMembers(at(services, '2026-12-03'))
  expect(await members(db)).toBe(5)
  const told = (await mails(db)).filter(({ to }) => to === here.camille.email)
  expect(told.map(({ subject }) => subject)).toEqual(['Bienvenue dans Collectif du Vercors'])
})

test('more unfavourable opinions put off, with the reasons; the applicant answers, and asks again thirty days after', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const { id } = await asked(services, here)
  expect(await says(services, here.maelle, id, here.atelier.id, 'unfavourable')).toMatchObject({ ok: true })
  await joins(db, here.maelle, here.banque.id)
  expect(await says(services, here.maelle, id, here.banque.id, 'unfavourable')).toMatchObject({ refusal: 'pen' })
  await followMembers(at(services, '2026-12-03'))
  expect(await members(db)).toBe(4)
  const letter = (await mails(db)).at(-1)
  expect([letter?.to, letter?.text.includes(why), letter?.text.includes('2 janvier 2027')]).toEqual([
    here.camille.email,
    true,
    true,
  ])
  const camille = await browse(at(services, '2026-12-20'), here.camille)
  const path = paths.request(slug, id)
  expect((await camille.get(path)).html).toContain(why)
  expect((await camille.post(paths.answerRequest(slug, id), { reponse: '' })).status).toBe(422)
  expect((await camille.post(paths.answerRequest(slug, id), { reponse: 'Nous venons le 12.' })).to).toBe(path)
  const again = { qui: `organisation:${here.toit.id}`, message }
  const early = await camille.post(paths.join(slug), again)
  expect([early.status, early.html.includes(message), early.html.includes('30 jours')]).toEqual([422, true, true])
  const later = await browse(at(services, '2027-01-02'), here.camille)
  expect((await later.post(paths.join(slug), again)).status).toBe(303)
})

test('an invitation by mail: only its link opens it, to refuse needs no account, accepting asks the members', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const simon = await browse(services, here.simon)
  const both = await simon.post(paths.invite(slug), {
    email: 'odile@zarbaloup.example',
    organisation: here.toit.id,
    message: 'Venez.',
  })
  expect([both.status, both.html.includes('Venez.')]).toEqual([422, true])
  expect((await simon.post(paths.invite(slug), { q: 'Toit', go: 'chercher' })).html).toContain('Toit à deux voix')
  for (const email of ['odile@zarbaloup.example', here.lucie.email])
    expect((await simon.post(paths.invite(slug), { email })).status).toBe(303)
  const [first, second] = (await mails(db)).map(({ text }) => linkIn(text))
  const visitor = await browse(services)
  expect((await visitor.get(`${first?.split('.')[0]}`)).status).toBe(404)
  expect((await visitor.get(`${first}x`)).status).toBe(404)
  expect((await visitor.get(first ?? '')).html).toContain('Banque Demain vous invite')
  expect((await visitor.post(`${first}/refuser`)).status).toBe(303)
  const again = await simon.post(paths.invite(slug), { email: 'Odile@zarbaloup.example' })
  expect([again.status, again.html.includes('a été refusée')]).toEqual([422, true])
  const lucie = await browse(services, here.lucie)
  expect((await lucie.post(`${second}/accepter`, { qui: `person:${here.lucie.id}`, message })).to).toContain(
    '/demandes/',
  )
  const kept = await sql`select email from membership_invitation where email is not null`.execute(db)
  expect(kept.rows).toEqual([])
  await followMembers(at(services, '2026-12-03'))
  expect(await members(db)).toBe(5)
})

test('a member leaves when they want, and nobody else makes them leave', async ({ services, db }) => {
  const here = await world(services)
  const vercors = await readCommunity(db, slug)
  for (const actor of [here.ibrahim, here.lucie, await curator(db)])
    await expect(
      leaveCommunity(services, actor, vercors, here.members.nadia, '', on('2026-11-22')),
    ).rejects.toMatchObject({ kind: 'not-found' })
  const nadia = await browse(at(services, '2026-11-22'), here.nadia)
  expect((await nadia.post(paths.leave(slug, here.members.nadia), { raison: 'Je déménage.' })).status).toBe(303)
  expect(await members(db)).toBe(3)
  expect((await nadia.get(paths.askExclusion(slug, here.members.banque))).status).toBe(404)
})

test('an exclusion: answered for fifteen days, then voted by two thirds; no route excludes, and the database refuses', async ({
  services,
  db,
}) => {
  const here = await world(services)
  const vercors = await readCommunity(db, slug)
  const exclude = (decision: string | null) =>
    sql`update community_member set left_on = '2026-12-20', left_precision = 'day', left_how = 'excluded', decision_id = ${decision}
      where id = ${here.members.banque}`.execute(db)
  const admin = {
    ...(await curator(db)),
    grants: [{ role: 'administrator' as const, territoryId: null, startsOn: '2026-01-01', endsOn: '2027-12-31' }],
  }
  const site = await browse(at(services, '2026-11-22'), admin)
  expect((await site.get(paths.askExclusion(slug, here.members.banque))).status).toBe(404)
  expect((await site.post(paths.askExclusion(slug, here.members.banque), { raisons: why.repeat(2) })).status).toBe(404)
  const asking = { memberId: here.members.banque, voice: voice(here.atelier.id), reasons: why.repeat(2) }
  await expect(askExclusion(services, admin, vercors, asking, on('2026-11-22'))).rejects.toMatchObject({
    kind: 'not-found',
  })
  await refusedIn(db, () => exclude(null), 'by a decision of the members only')
  const opened = await askExclusion(services, here.maelle, vercors, asking, on('2026-11-22'))
  if (!opened.ok) throw new Error(opened.refusal)
  await expect(
    answerExclusion(services, here.nadia, vercors, opened.value.id, 'Non.', on('2026-11-23')),
  ).rejects.toMatchObject({ kind: 'not-found' })
  expect(
    await answerExclusion(services, here.simon, vercors, opened.value.id, 'Voici nos comptes.', on('2026-12-07')),
  ).toMatchObject({ ok: true })
  await followMembers(at(services, '2026-12-07'))
  expect(await decisions(db)).toEqual([])
  await followMembers(at(services, '2026-12-08'))
  const [decision] = await decisions(db)
  expect(decision).toMatchObject({
    purpose_kind: 'exclusion',
    purpose_id: here.members.banque,
    method: 'qualified',
    quorum: 50,
    opened_at: null,
  })
  expect(
    await answerExclusion(services, here.simon, vercors, opened.value.id, 'Encore.', on('2026-12-08')),
  ).toMatchObject({ refusal: 'over' })
  const id = decision?.id ?? ''
  await refusedIn(db, () => exclude(id), 'by a decision of the members only')
  await sql`update decision set status = 'closed', opened_at = opens_at, electors = 4, closed_at = closes_at, adopted = true where id = ${id}`.execute(
    db,
  )
  await followMembers(at(services, '2026-12-19'))
  const gone =
    await sql`select left_on, left_how, decision_id from community_member where id = ${here.members.banque}`.execute(db)
  expect(gone.rows).toEqual([{ left_on: '2026-12-19', left_how: 'excluded', decision_id: id }])
})

const decisions = async (db: Database) =>
  (
    await sql<{
      id: string
      purpose_kind: string
      purpose_id: string
      method: string
      quorum: number
      opened_at: Date | null
    }>`
      select id, purpose_kind, purpose_id, method, quorum, opened_at from decision`.execute(db)
  ).rows
