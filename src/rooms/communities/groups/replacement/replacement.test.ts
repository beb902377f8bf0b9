import { expect } from 'vitest'
import type { Actor } from '#core/actor.ts'
import type { Database } from '#core/database.ts'
import type { Day } from '#core/pure/dates.ts'
import type { Services } from '#core/services.ts'
import { castBallot, closeVote, openVote, proposeDecision } from '#rooms/decisions/index.ts'
import { test } from '#tests/support/database.ts'
import { at, browse, now, on, type World, world } from '../../room.fixture.ts'
import { moveGroup } from '../group/actions.ts'
import { joinGroup, leaveGroup } from '../group/actions-members.ts'
import { membersOf } from '../group/queries.ts'
import { circuits, inPerson, organisation } from '../groups.fixture.ts'
import { groupPaths as paths } from '../paths.ts'
import { groupBySlug } from '../queries.ts'
import { askLead } from './actions.ts'
import { applyLeadVotes } from './actions-apply.ts'
import { lastLeadVote } from './queries.ts'

const reason = 'Aucune réunion depuis six mois, et deux messages restés sans réponse.'

const membershipOf = async (db: Database, slug: string, memberId: string): Promise<string> => {
  const lines = await membersOf(db, await groupBySlug(db, slug), true)
  return lines.find((one) => one.memberId === memberId)?.id ?? ''
}
const leadOf = async (db: Database, slug: string) => (await groupBySlug(db, slug)).lead?.id
const decisionOf = async (db: Database, slug: string): Promise<string> =>
  (await lastLeadVote(db, (await groupBySlug(db, slug)).id))?.decisionId ?? ''

type Choice = [Actor, { kind: 'organisation' | 'person'; id: string }, string]

/** The last vote asked, as it takes place from one day to another, then acted upon. */
const voted = async (services: Services, slug: string, choices: Choice[], [opens, closes]: [Day, Day]) => {
  const decisionId = await decisionOf(services.db, slug)
  await openVote(services.db, decisionId, on(opens))
  for (const [actor, voice, choice] of choices)
    expect(await castBallot(services, actor, decisionId, { voice, choice }, on(opens))).toMatchObject({ ok: true })
  await closeVote(services.db, decisionId, on(closes))
  await applyLeadVotes(at(services, closes))
}

/** Who asked calls the last vote off that day, on its page. */
const calledOff = async (services: Services, actor: Actor, slug: string, day: Day) => {
  const mine = await browse(at(services, day), actor)
  const decision = `/decisions/${await decisionOf(services.db, slug)}`
  expect((await mine.post(`${decision}/annuler`, { reason: 'Nous en avons parlé.' })).to).toBe(decision)
  await applyLeadVotes(at(services, day))
}

/** Simon's bank and Ibrahim's collective enter too: four voices. */
const four = async (services: Services, here: World): Promise<string> => {
  const slug = await circuits(services, here)
  for (const [actor, { id }] of [
    [here.simon, here.banque],
    [here.ibrahim, here.drome],
  ] as const)
    await joinGroup(services, actor, slug, { voice: organisation(id), message: '' }, now)
  expect(await membersOf(services.db, await groupBySlug(services.db, slug), true)).toHaveLength(4)
  return slug
}

test('neither the one who leads, nor a stranger, nor who has left puts another lead to the vote', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const slug = await circuits(services, here)
  const membre = await membershipOf(db, slug, here.nadia.id)
  const anyone = await browse(services)
  expect((await anyone.get(paths.leadVote(slug))).to).toContain('/connexion')
  for (const actor of [here.maelle, here.camille]) {
    const browser = await browse(services, actor)
    expect((await browser.get(paths.leadVote(slug))).status).toBe(404)
    expect((await browser.post(paths.leadVote(slug), { membre, raison: reason })).status).toBe(404)
  }
  const nadia = await browse(services, here.nadia)
  const short = await nadia.post(paths.leadVote(slug), { membre, raison: 'Trop court.' })
  expect([short.status, short.html.includes('Trop court.')]).toEqual([422, true])
  const own = await membershipOf(db, slug, here.atelier.id)
  expect((await nadia.post(paths.leadVote(slug), { membre: own, raison: reason })).status).toBe(422)
  await leaveGroup(services, here.nadia, slug, inPerson(here.nadia), now)
  expect((await nadia.get(paths.leadVote(slug))).status).toBe(404)
})

test('the group votes: the new lead holds it the same day, is named to its members only, and is left in peace for a month', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const slug = await circuits(services, here)
  const nadia = await browse(services, here.nadia)
  const membre = await membershipOf(db, slug, here.nadia.id)
  expect((await nadia.post(paths.leadVote(slug), { membre, raison: reason })).to).toBe(paths.group(slug))
  expect((await nadia.post(paths.leadVote(slug), { membre, raison: reason })).status).toBe(422)
  const { decisionId = '' } = (await lastLeadVote(db, (await groupBySlug(db, slug)).id)) ?? {}
  const anyone = await browse(services)
  const read = await anyone.get(`/decisions/${decisionId}`)
  expect([read.status, read.html.includes('une personne membre'), read.html.includes('Berthier')]).toEqual([
    200,
    true,
    false,
  ])
  expect((await nadia.get(paths.group(slug))).html).toContain('Le groupe vote sur son pilotage')
  await openVote(db, decisionId, on('2026-11-25'))
  const cast = { voice: { kind: 'person', id: here.nadia.id }, choice: 'pour' }
  expect(await castBallot(services, here.nadia, decisionId, cast, on('2026-11-26'))).toMatchObject({ ok: true })
  expect(await leadOf(db, slug)).toBe(here.atelier.id)
  await closeVote(db, decisionId, on('2026-12-03'))
  await applyLeadVotes(at(services, '2026-12-03'))
  await applyLeadVotes(at(services, '2026-12-03'))
  expect(await leadOf(db, slug)).toBe(here.nadia.id)
  const back = { memberId: await membershipOf(db, slug, here.atelier.id), reason }
  expect(await askLead(services, here.maelle, slug, back, on('2026-12-20'))).toEqual({
    ok: false,
    refusal: 'voted-lately',
  })
  expect(await askLead(services, here.maelle, slug, back, on('2027-01-05'))).toMatchObject({ ok: true })
})

test('whoever calls off a vote on the lead does not ask again for thirty days, another member may at once', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const slug = await four(services, here)
  const membre = await membershipOf(db, slug, here.nadia.id)
  const asked = { memberId: membre, reason }
  expect(await askLead(services, here.nadia, slug, asked, now)).toMatchObject({ ok: true })
  await calledOff(services, here.nadia, slug, '2026-11-22')
  const late = await browse(at(services, '2026-12-21'), here.nadia)
  const again = await late.post(paths.leadVote(slug), { membre, raison: reason })
  expect([again.status, again.html.includes(reason)]).toEqual([422, true])
  expect(again.html).toContain('Vous avez demandé puis retiré ce vote il y a moins de trente jours')
  expect(again.html).not.toContain('Le groupe a voté sur son pilotage')
  expect(await askLead(services, here.simon, slug, asked, on('2026-11-23'))).toMatchObject({ ok: true })
  await calledOff(services, here.simon, slug, '2026-11-23')
  expect(await askLead(services, here.nadia, slug, asked, on('2026-12-22'))).toMatchObject({ ok: true })
})

test('once it has voted, a group is left in peace for a month, whoever asks and whatever was called off since', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const slug = await four(services, here)
  const memberId = await membershipOf(db, slug, here.nadia.id)
  await askLead(services, here.nadia, slug, { memberId, reason }, now)
  await calledOff(services, here.nadia, slug, '2026-11-22')
  await askLead(services, here.simon, slug, { memberId, reason }, on('2026-11-23'))
  await voted(services, slug, [[here.maelle, organisation(here.atelier.id), 'contre']], ['2026-11-26', '2026-12-03'])
  // by another way than the form, which would not let it be asked
  const { id } = await groupBySlug(db, slug)
  await proposeDecision(
    db,
    services,
    here.nadia,
    {
      body: { kind: 'group', id },
      ...{ title: 'Encore ?', question: reason, method: 'majority', quorum: 0, demo: false },
      ...{ opensAt: on('2026-12-09'), closesAt: on('2026-12-16'), purpose: { kind: 'group_lead', id: memberId } },
    },
    on('2026-12-05'),
  )
  await calledOff(services, here.nadia, slug, '2026-12-06')
  for (const actor of [here.nadia, here.simon, here.ibrahim])
    expect(await askLead(services, actor, slug, { memberId, reason }, on('2027-01-01'))).toEqual({
      ok: false,
      refusal: 'voted-lately',
    })
  const simon = await browse(at(services, '2027-01-01'), here.simon)
  const said = await simon.post(paths.leadVote(slug), { membre: memberId, raison: reason })
  expect([said.status, said.html.includes('Le groupe a voté sur son pilotage')]).toEqual([422, true])
  // a month later, only who called off since then still waits
  const after = on('2027-01-03')
  expect(await askLead(services, here.nadia, slug, { memberId, reason }, after)).toMatchObject({
    refusal: 'called-off',
  })
  expect(await askLead(services, here.simon, slug, { memberId, reason }, after)).toMatchObject({ ok: true })
})

test('one voice out of four is below the quorum: nothing changes, though the one chosen is still there', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const slug = await four(services, here)
  await askLead(services, here.nadia, slug, { memberId: await membershipOf(db, slug, here.nadia.id), reason }, now)
  const before = await groupBySlug(db, slug)
  await voted(services, slug, [[here.nadia, inPerson(here.nadia), 'pour']], ['2026-11-25', '2026-12-03'])
  expect(await groupBySlug(db, slug)).toEqual(before)
  expect(before.lead?.id).toBe(here.atelier.id)
})

test('a majority against, or the one chosen gone meanwhile: nothing changes', async ({ services: real, db }) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const slug = await four(services, here)
  const asked = { memberId: await membershipOf(db, slug, here.nadia.id), reason }
  const days = ['2026-11-25', '2026-12-03'] as [Day, Day]
  await askLead(services, here.nadia, slug, asked, now)
  const own: Choice = [here.nadia, inPerson(here.nadia), 'pour']
  const lead = (choice: string): Choice => [here.maelle, organisation(here.atelier.id), choice]
  const bank = (choice: string): Choice => [here.simon, organisation(here.banque.id), choice]
  await voted(services, slug, [own, lead('contre'), bank('contre')], days)
  expect(await leadOf(db, slug)).toBe(here.atelier.id)
  await askLead(services, here.nadia, slug, asked, on('2027-01-02'))
  await leaveGroup(services, here.nadia, slug, inPerson(here.nadia), on('2027-01-03'))
  await voted(services, slug, [lead('pour'), bank('pour')], ['2027-01-05', '2027-01-13'])
  const { adopted } = await db
    .selectFrom('decision')
    .select('adopted')
    .where('id', '=', await decisionOf(db, slug))
    .executeTakeFirstOrThrow()
  expect(adopted).toBe(true)
  expect(await leadOf(db, slug)).toBe(here.atelier.id)
})

test('a person proposed is not named by the decision, which says where her name is; an organisation is', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const slug = await four(services, here)
  const read = async () =>
    await db
      .selectFrom('decision')
      .select(['title', 'question'])
      .where('id', '=', await decisionOf(db, slug))
      .executeTakeFirstOrThrow()
  await askLead(services, here.simon, slug, { memberId: await membershipOf(db, slug, here.nadia.id), reason }, now)
  const person = await read()
  expect(person.question).toContain('passerait à une personne membre. Son nom est sur la page du groupe')
  expect(person.question).toContain(reason)
  for (const said of [person.title, person.question])
    for (const part of here.nadia.name.split(' ')) expect(said).not.toContain(part)
  const group = await (await browse(services, here.simon)).get(paths.group(slug))
  expect(group.html).toContain(`le confier à ${here.nadia.name}`)
  await calledOff(services, here.simon, slug, '2026-11-22')
  const bank = { memberId: await membershipOf(db, slug, here.banque.id), reason }
  await askLead(services, here.nadia, slug, bank, on('2026-11-23'))
  const organised = await read()
  expect(organised.question).toContain('passerait à Banque Demain.')
  expect(organised.question).not.toContain('Son nom est sur la page du groupe')
})

test('behind closed doors, neither the community nor who facilitates it learns of the vote; a group that ends calls it off', async ({
  services: real,
  db,
}) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const slug = await circuits(services, here, true)
  await askLead(services, here.nadia, slug, { memberId: await membershipOf(db, slug, here.nadia.id), reason }, now)
  const group = await groupBySlug(db, slug)
  const { decisionId = '' } = (await lastLeadVote(db, group.id)) ?? {}
  const ibrahim = await browse(services, here.ibrahim)
  for (const path of [`/decisions/${decisionId}`, paths.decisions(slug)])
    expect((await ibrahim.get(path)).status).toBe(404)
  const home = await (await browse(services)).get(`/communautes/${here.vercors.slug}`)
  expect(home.html).not.toContain('pilote soumis au vote')
  expect((await (await browse(services, here.nadia)).get(`/decisions/${decisionId}`)).status).toBe(200)
  await moveGroup(services, here.maelle, slug, { to: 'closed', outcome: 'Douze cantines recensées.' }, now)
  const { status } = await db
    .selectFrom('decision')
    .select('status')
    .where('id', '=', decisionId)
    .executeTakeFirstOrThrow()
  expect(status).toBe('cancelled')
})
