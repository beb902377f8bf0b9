import { expect } from 'vitest'
import type { Database } from '#core/database.ts'
import { castBallot, closeVote, openVote } from '#rooms/decisions/index.ts'
import { test } from '#tests/support/database.ts'
import { at, browse, now, on, world } from '../../room.fixture.ts'
import { moveGroup } from '../group/actions.ts'
import { leaveGroup } from '../group/actions-members.ts'
import { membersOf } from '../group/queries.ts'
import { circuits, inPerson } from '../groups.fixture.ts'
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

test('below the quorum, or when the one chosen has left, nothing changes', async ({ services: real, db }) => {
  const services = at(real, '2026-11-22')
  const here = await world(services)
  const slug = await circuits(services, here)
  const asked = { memberId: await membershipOf(db, slug, here.nadia.id), reason }
  await askLead(services, here.nadia, slug, asked, now)
  const { decisionId = '' } = (await lastLeadVote(db, (await groupBySlug(db, slug)).id)) ?? {}
  await openVote(db, decisionId, on('2026-11-25'))
  const cast = { voice: { kind: 'organisation', id: here.atelier.id }, choice: 'pour' }
  await castBallot(services, here.maelle, decisionId, cast, on('2026-11-26'))
  await leaveGroup(services, here.nadia, slug, inPerson(here.nadia), on('2026-11-27'))
  await closeVote(db, decisionId, on('2026-12-03'))
  await applyLeadVotes(at(services, '2026-12-03'))
  expect(await leadOf(db, slug)).toBe(here.atelier.id)
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
